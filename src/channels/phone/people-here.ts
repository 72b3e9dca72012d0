import type { Clock } from "#src/platform/clock/clock.ts";
import { type Directory, isOverdue, isWiped, type PhonePerson } from "./keep/directory.ts";
import { eraseReadable } from "./keep/erase.ts";
import { sendSealedOfAll } from "./line/send-sealed.ts";

/** Who may open this phone. Whose data was without contact for too long has lost it before she is shown. */
export async function peopleHere(directory: Directory, clock: Clock): Promise<readonly PhonePerson[]> {
  const now = clock.now().getTime();
  for (const person of await directory.people.toArray()) {
    if (!isWiped(person) && isOverdue(person, now)) await eraseReadable(directory, person.device);
  }
  const people = await directory.people.toArray();
  const active = new Set(people.filter((person) => !isWiped(person)).map(({ personId }) => personId));
  return people.filter((person) => !isWiped(person) || !active.has(person.personId));
}

/** Delivers what wiped enrolments left, now and whenever the line comes back. @returns what ends it. */
export function lookAfterPhone(directory: Directory): () => void {
  const send = (): void => void sendSealedOfAll(directory).catch(() => undefined);
  send();
  addEventListener("online", send);
  return () => removeEventListener("online", send);
}
