import type { Directory } from "./directory.ts";
import type { PhoneStore } from "./phone-store.ts";

/**
 * Seals everything by the phone's new token, where the hub gave it one: after a wipe the old one proves nothing. An app that
 * was closed meanwhile begins again when it is opened.
 */
export async function sealAnewIfNeeded(
  directory: Directory,
  device: string,
  store: Pick<PhoneStore, "sealAnew">,
): Promise<void> {
  const person = await directory.people.get(device);
  if (person?.sealsAreOld !== true) return;
  await store.sealAnew();
  await directory.noteSealedAnew(device);
}
