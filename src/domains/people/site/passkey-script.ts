/**
 * The one script of the public site: it shows the passkey button and carries its dialog's answer to the server. Plain
 * text, since the site has no bundle; without it the page offers its other ways.
 */
export const passkeyScript = `
const way = document.getElementById("passkey-way");
const button = document.getElementById("passkey");
const failed = document.getElementById("passkey-failed");
if (way && window.PublicKeyCredential) way.hidden = false;
const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const ask = async (body) => {
  const headers = { "content-type": "application/json" };
  const response = await fetch("/desk/passkey", { method: "POST", headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
};
const signIn = async () => {
  const { challenge, rpId, timeout } = await ask({ step: "sign-in-challenge" });
  const publicKey = { challenge: bytes(challenge), rpId, timeout, userVerification: "required" };
  const { id, rawId, response } = await navigator.credentials.get({ publicKey });
  const answer = {
    id, rawId: text(rawId), type: "public-key", clientExtensionResults: {},
    response: {
      clientDataJSON: text(response.clientDataJSON),
      authenticatorData: text(response.authenticatorData),
      signature: text(response.signature),
      ...(response.userHandle && { userHandle: text(response.userHandle) }),
    },
  };
  await ask({ step: "sign-in", to: "/desk", answer });
  location.assign("/me");
};
button?.addEventListener("click", () => {
  failed.hidden = true;
  signIn().catch(() => { failed.hidden = false; });
});
`;
