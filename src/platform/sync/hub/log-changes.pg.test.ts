import { randomUUIDv7 } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { perform } from "#src/platform/access/action.ts";
import { sequenceAll } from "#src/platform/audit/sequencer.ts";
import { useTestCell } from "#testing/cell.ts";
import type { SyncCollection } from "../collection.ts";
import { logAllChanges, startChangeLog } from "./change-log.ts";
import { changeNote, makeNotes, moveNote, noteCollection, tearUpNote, writeNote } from "./fixtures/notes.ts";
import { logChanges } from "./log-changes.ts";

const test$ = useTestCell({ realTime: true });
const machine = { kind: "system", job: "test" } as const;
const organisations = 5;

beforeAll(() => makeNotes(test$.current));

interface LogRow {
  readonly bucket: string;
  readonly row_id: string;
  readonly seq: string;
  readonly gone: boolean;
}

async function log(): Promise<readonly LogRow[]> {
  const found = await test$.current.owner.query<LogRow>(
    "select bucket, row_id, seq::text, gone from sync_change where collection = 'note' order by sync_change.seq",
  );
  return found.rows;
}

async function notes(): Promise<ReadonlyMap<string, number>> {
  const found = await test$.current.owner.query<{ id: string; organisation_no: number }>(
    "select id, organisation_no from note",
  );
  return new Map(found.rows.map((row) => [row.id, row.organisation_no]));
}

const pick = (below: number): number => Math.floor(Math.random() * below);

/** One writer's random acts on notes of its own; tells every place each note ever lay in. */
async function writer(acts: number, places: Set<string>): Promise<void> {
  const { cell, county } = test$.current;
  const mine = new Map<string, { no: number; version: number }>();
  for (let n = 0; n < acts; n += 1) {
    const [id, note] = [...mine][pick(mine.size)] ?? [];
    const kind = id === undefined ? 0 : pick(5);
    if (kind <= 1 || id === undefined || note === undefined) {
      const [fresh, no] = [randomUUIDv7(), 1 + pick(organisations)];
      await perform(cell, county, machine, writeNote, { id: fresh, organisationNo: no, words: "一" });
      mine.set(fresh, { no, version: 1 });
      places.add(`organisation:${no} ${fresh}`);
    } else if (kind === 2) {
      const input = { id, organisationNo: note.no, words: "二", seenVersion: note.version };
      await perform(cell, county, machine, changeNote, input);
      note.version += 1;
    } else if (kind === 3) {
      const to = 1 + pick(organisations);
      await perform(cell, county, machine, moveNote, { id, organisationNo: note.no, to });
      note.no = to;
      places.add(`organisation:${to} ${id}`);
    } else {
      await perform(cell, county, machine, tearUpNote, { id, organisationNo: note.no });
      mine.delete(id);
    }
  }
}

/** What the log must say of the notes as they are: each where it lies, gone from everywhere else it ever lay. */
async function expectLogRight(places: ReadonlySet<string>): Promise<void> {
  const [rows, where] = [await log(), await notes()];
  expect(rows.map((row) => `${row.bucket} ${row.row_id}`).toSorted()).toEqual([...places].toSorted());
  const wrong = rows.filter(
    (row) => row.gone !== (where.get(row.row_id) !== Number(row.bucket.split(":")[1])),
  );
  expect(wrong).toEqual([]);
  expect(new Set(rows.map(({ seq }) => seq)).size).toBe(rows.length);
}

const places = new Set<string>();

test("misses no row of many writers at once, whoever writes the log and however often it is stopped", async () => {
  const { cell, county } = test$.current;
  const writing = { done: false };
  const sealing = (async () => {
    while (!writing.done) await sequenceAll(cell, county);
  })();
  const failures: unknown[] = [];
  const keeping = (async () => {
    while (!writing.done) {
      const options = {
        cell,
        collections: [noteCollection],
        onError: (e: unknown) => failures.push(e),
        pollMs: 5,
      };
      const both = [startChangeLog(options), startChangeLog(options)];
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
      await Promise.all(both.map((each) => each.stop()));
    }
  })();
  await Promise.all(Array.from({ length: 6 }, () => writer(60, places)));
  writing.done = true;
  await Promise.all([sealing, keeping]);
  await sequenceAll(cell, county);
  await logAllChanges(cell, county, [noteCollection]);
  expect(failures).toEqual([]);
  await expectLogRight(places);
});

test("a step that dies leaves nothing behind, and the next writes the same", async () => {
  const { cell, county } = test$.current;
  await writer(40, places);
  await sequenceAll(cell, county);
  const before = await log();
  const dying: SyncCollection = {
    ...noteCollection,
    rows: async () => {
      throw new Error("killed in the middle");
    },
  };
  await expect(logChanges(cell, county, [dying])).rejects.toThrow("killed in the middle");
  expect(await log()).toEqual(before);
  await logAllChanges(cell, county, [noteCollection]);
  await expectLogRight(places);
});

test("many changes of one note are one row of the log, with the number of the last", async () => {
  const { cell, county } = test$.current;
  const id = randomUUIDv7();
  await perform(cell, county, machine, writeNote, { id, organisationNo: 1, words: "" });
  places.add(`organisation:1 ${id}`);
  for (let version = 1; version < 20; version += 1) {
    const input = { id, organisationNo: 1, words: `${version}`, seenVersion: version };
    await perform(cell, county, machine, changeNote, input);
    await sequenceAll(cell, county);
    await logAllChanges(cell, county, [noteCollection]);
  }
  const rows = await log();
  expect(rows.filter((row) => row.row_id === id)).toHaveLength(1);
  expect(rows.at(-1)?.row_id).toBe(id);
});

test("a collection that a new program brings is logged from the county's first act", async () => {
  const { cell, county, owner } = test$.current;
  await logAllChanges(cell, county, [noteCollection, { ...noteCollection, name: "memo" }]);
  const found = await owner.query<{ n: string }>(
    "select count(*) as n from sync_change where collection = 'memo' and not gone",
  );
  expect(Number(found.rows[0]?.n)).toBe((await notes()).size);
});
