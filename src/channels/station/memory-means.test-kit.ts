import { createHash, randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { SetClock } from "#src/platform/clock/clock.ts";
import type { HeldDocument, KeptEntry } from "#src/platform/sync/device/store.ts";
import { isSameContent } from "#src/platform/sync/station-store/entry-files.ts";
import type { Entry, EntryAnswer } from "#src/platform/sync/wire.ts";
import type {
  EntryFile,
  LineRule,
  LineState,
  SignInList,
  StationEvent,
  StationHealth,
  StationMeans,
  StationPerson,
  WhyLeft,
} from "./means.ts";

export interface TestPerson extends StationPerson {
  readonly pin: string | null;
}

/** Everything a test may set or look at. */
export interface MemoryStation {
  readonly means: StationMeans;
  readonly clock: SetClock;
  readonly documents: HeldDocument[];
  readonly left: Map<string, WhyLeft>;
  readonly files: Map<string, { readonly bytes: Uint8Array; readonly mediaType: string }>;
  readonly people: TestPerson[];
  readonly written: {
    entry: Entry;
    answer: EntryAnswer | null;
    answeredAt: string | null;
    files: readonly EntryFile[];
  }[];
  readonly shown: Set<string>;
  readonly events: StationEvent[];
  line: LineState;
  rule: LineRule;
  health: StationHealth;
  snapshot: "open" | "none" | "expired";
  /** Writing fails, as on a full disk. */
  isFull: boolean;
  syncs: number;
  put(
    collection: string,
    document: { readonly id: string; readonly [field: string]: unknown },
    bucket?: string,
  ): void;
  keep(bytes: Uint8Array, mediaType: string): string;
  answer(entryId: string, answer: Omit<EntryAnswer, "id">): void;
}

const lockAfter = 5;

/** A station's process in memory. Real ones are tested with their databases by those who write them. */
export function memoryStation(now = "2026-11-24T02:00:00Z"): MemoryStation {
  const clock = new SetClock(now);
  const wrong = new Map<string, { count: number; until: number }>();
  let changes = 0;

  const list = (): SignInList => {
    if (station.snapshot === "none") return { kind: "no-snapshot" };
    if (station.snapshot === "expired") return { kind: "expired", since: "2026-11-01" };
    return {
      kind: "open",
      people: station.people.map(({ id, name }) => ({ id, name })),
      until: "2027-03-24",
    };
  };

  const tryPin: StationMeans["people"]["tryPin"] = async (personId, pin) => {
    const person = station.people.find(({ id }) => id === personId);
    if (person === undefined || person.pin === null) return { kind: "no-pin" };
    const tries = wrong.get(personId) ?? { count: 0, until: 0 };
    const at = clock.now().getTime();
    if (at < tries.until) return { kind: "locked", until: new Date(tries.until).toISOString() };
    if (person.pin === pin) {
      wrong.delete(personId);
      return { kind: "right" };
    }
    const count = tries.count + 1;
    const until = count < lockAfter ? 0 : at + 60_000 * 2 ** (count - lockAfter);
    wrong.set(personId, { count, until });
    return { kind: "wrong", triesLeft: Math.max(0, lockAfter - count) };
  };

  const station: MemoryStation = {
    clock,
    documents: [],
    left: new Map(),
    files: new Map(),
    people: [],
    written: [],
    shown: new Set(),
    events: [],
    line: {
      contact: null,
      lastContact: "2026-11-24T01:05:00Z",
      lastContactAtHub: "2026-11-24T01:04:00Z",
      lastFailure: null,
      nextContact: null,
    },
    rule: { hours: null, kilobits: null },
    health: {
      missing: [],
      unsent: 0,
      oldestUnsent: null,
      notTaken: [],
      disk: { free: 120_000_000_000, total: 500_000_000_000 },
      clockAhead: 0,
      program: "0.1.0",
    },
    snapshot: "open",
    isFull: false,
    syncs: 0,
    put: (collection, document, bucket = "test") => {
      changes += 1;
      const at = station.documents.findIndex(
        (held) => held.collection === collection && held.id === document.id,
      );
      if (at >= 0) station.documents.splice(at, 1);
      station.documents.push({ bucket, collection, id: document.id, seq: changes, document });
    },
    keep: (bytes, mediaType) => {
      const hash = createHash("sha256").update(bytes).digest("hex");
      station.files.set(hash, { bytes, mediaType });
      return hash;
    },
    answer: (entryId, answer) => {
      const kept = station.written.find(({ entry }) => entry.id === entryId);
      if (kept === undefined) throw new Error("no such entry");
      kept.answer = { id: entryId, ...answer };
      kept.answeredAt = clock.now().toISOString();
    },
    means: {
      county: {
        code: "990101",
        nameHans: "穗安县",
        nameHant: "穗安縣",
        timeZone: "Asia/Shanghai",
        defaultScript: "zh-Hans",
      },
      stationName: async () => "东河村活动室",
      clock,
      held: {
        version: async () => `${changes} ${station.documents.length}`,
        documents: async (collection) => station.documents.filter((held) => held.collection === collection),
        document: async (collection, id) =>
          station.documents.find((held) => held.collection === collection && held.id === id),
        whyLeft: async (slug) => station.left.get(slug),
        file: async (hash) => {
          const file = station.files.get(hash);
          if (file === undefined) return undefined;
          return {
            size: file.bytes.byteLength,
            mediaType: file.mediaType,
            open: async (start, end) => Readable.from([file.bytes.slice(start, end)]),
          };
        },
      },
      line: {
        state: async () => station.line,
        rule: async () => station.rule,
        setRule: async (rule) => {
          station.rule = rule;
        },
        syncNow: async () => {
          station.syncs += 1;
          const since = clock.now().toISOString();
          station.line = {
            ...station.line,
            contact: { since, step: "hello", bytesDone: null, bytesWanted: null },
          };
        },
      },
      people: {
        list: async () => list(),
        person: async (personId) =>
          list().kind === "open" ? station.people.find(({ id }) => id === personId) : undefined,
        tryPin,
      },
      writings: {
        write: async (entry, files) => {
          if (station.isFull) throw new Error("ENOSPC");
          const there = station.written.find((kept) => kept.entry.id === entry.id);
          if (there !== undefined) return isSameContent(there.entry, entry) ? "same" : "other";
          const madeAt = clock.now().toISOString();
          station.written.push({ entry: { ...entry, madeAt }, answer: null, answeredAt: null, files });
          return "written";
        },
        noteShown: async (ids) => ids.forEach((id) => station.shown.add(id)),
        of: async (personId) =>
          station.written
            .filter(({ entry }) => entry.author === personId)
            .map(({ entry, answer, answeredAt }): KeptEntry => ({ entry, answer, answeredAt })),
      },
      health: async () => ({
        ...station.health,
        unsent: station.written.filter(({ answer }) => answer === null).length,
        oldestUnsent: station.written.find(({ answer }) => answer === null)?.entry.madeAt ?? null,
      }),
      audit: async (event) => {
        station.events.push(event);
      },
    },
  };
  return station;
}

/** Somebody with the rights of a branch secretary who also keeps the station. */
export function testPerson(part: Partial<TestPerson> = {}): TestPerson {
  const rights = [
    "registry.complete-task",
    "registry.acknowledge-notice",
    "registry.confirm-record",
    "press.submit-item",
  ];
  return {
    id: randomUUID(),
    name: "演示甲",
    rights: new Map(rights.map((right) => [right, [17]])),
    keepsStation: true,
    pin: "480271",
    ...part,
  };
}
