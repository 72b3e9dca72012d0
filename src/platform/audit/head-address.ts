/** Name of the county's setting that holds where the heads of its audit are sent; absent: nowhere. */
export const headAddressSetting = "audit.head-address";

/** What the address is to become, while the auditor has not agreed; the empty text: nowhere. */
export const headProposalSetting = "audit.head-proposed";

const thisMachine = ["localhost", "127.0.0.1", "[::1]"];

/** `https://host/path`, or `http://` to a relay on this machine; without a name or password in it. */
export function isHeadAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  const reaches = protocol === "https:" || (protocol === "http:" && thisMachine.includes(hostname));
  return reaches && username === "" && password === "";
}
