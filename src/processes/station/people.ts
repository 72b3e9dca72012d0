import type pg from "pg";
import type { PinResult, StationPeople, StationPerson } from "#src/channels/station/means.ts";
import {
  letsPeopleIn,
  mayStillSignIn,
  type SnapshotPerson,
  snapshotRights,
  type StationSnapshot,
} from "#src/domains/stations/model/snapshot.ts";
import { provesPin } from "#src/platform/access/pin-verifier.ts";
import { keptSnapshot } from "./snapshot-kept.ts";
import type { StationParts } from "./station-parts.ts";

/** Wrong tries that cost nothing; then each one closes the door for longer, up to a day. */
const freeTries = 5;
const firstLockMinutes = 15;
const longestLockMinutes = 24 * 60;

/** Who may sign in at the station, by the hub's signed word. */
export function stationPeople(parts: StationParts): StationPeople {
  const here = async (personId: string): Promise<[StationSnapshot, SnapshotPerson] | undefined> => {
    const snapshot = await keptSnapshot(parts);
    if (snapshot === undefined || !letsPeopleIn(snapshot, parts.today())) return undefined;
    const person = snapshot.people.find(({ id }) => id === personId);
    return person !== undefined && mayStillSignIn(person, parts.today()) ? [snapshot, person] : undefined;
  };
  return {
    list: async () => {
      const snapshot = await keptSnapshot(parts);
      if (snapshot === undefined) return { kind: "no-snapshot" };
      if (!letsPeopleIn(snapshot, parts.today())) return { kind: "expired", since: snapshot.expiresOn };
      const people = snapshot.people.filter((person) => mayStillSignIn(person, parts.today()));
      return {
        kind: "open",
        people: people.map(({ id, name }) => ({ id, name })),
        until: snapshot.expiresOn,
      };
    },
    person: async (personId) => {
      const found = await here(personId);
      return found && personOf(...found);
    },
    tryPin: async (personId, pin) => {
      const found = await here(personId);
      if (found === undefined) return { kind: "no-pin" };
      const counted = await countTry(parts.pool, personId, parts.clock.now());
      if (counted.kind === "locked") return counted;
      if (await provesPin(pin, found[1].pin)) {
        await parts.pool.query("delete from station.pin_try where person_id = $1", [personId]);
        return { kind: "right" };
      }
      return { kind: "wrong", triesLeft: Math.max(0, freeTries - counted.wrong) };
    },
  };
}

function personOf(snapshot: StationSnapshot, person: SnapshotPerson): StationPerson {
  const { named } = snapshotRights(snapshot, person);
  return {
    id: person.id,
    name: person.name,
    rights: new Map([...named].map(([right, numbers]) => [right, [...numbers]])),
    keepsStation: person.posts.some(({ kind }) => kind === "station_keeper"),
  };
}

type Counted = Extract<PinResult, { kind: "locked" }> | { readonly kind: "counted"; readonly wrong: number };

/** The instant from which the next try is looked at, after `wrong` wrong ones. @param row a table's name and a dot, or nothing */
function lockEnd(row: string): string {
  const minutes = `least(${longestLockMinutes}, ${firstLockMinutes} * power(2, ${row}wrong - ${freeTries}))`;
  return `${row}last_at + make_interval(mins => (${minutes})::integer)`;
}

/** The try counts as wrong until it proves right, so that pulling the plug at the right moment gains nothing. */
async function countTry(pool: pg.Pool, personId: string, now: Date): Promise<Counted> {
  const counted = await pool.query<{ wrong: number }>(
    `insert into station.pin_try as t (person_id, wrong, last_at) values ($1, 1, $2)
     on conflict (person_id) do update set wrong = t.wrong + 1, last_at = excluded.last_at
     where t.wrong < ${freeTries} or ${lockEnd("t.")} <= $2
     returning wrong`,
    [personId, now.toISOString()],
  );
  const wrong = counted.rows[0]?.wrong;
  if (wrong !== undefined) return { kind: "counted", wrong };
  const locked = await pool.query<{ until: Date }>(
    `select ${lockEnd("")} as until from station.pin_try where person_id = $1`,
    [personId],
  );
  return { kind: "locked", until: (locked.rows[0]?.until ?? now).toISOString() };
}
