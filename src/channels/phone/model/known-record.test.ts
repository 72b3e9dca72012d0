import { expect, test } from "vitest";
import { type HeldRecord, knownRecord } from "./known-record.ts";
import type { OwnEntry } from "./own-entries.ts";

const record = (version: string, seq: number): HeldRecord => ({
  id: "o",
  organisationNo: 17,
  name: "青禾村黨支部",
  kind: "branch",
  posts: [],
  version,
  confirmedOn: null,
  seq,
});

/** The hub refused the confirmation of what was shown: it has another version. */
const refused = (shown: HeldRecord, version: string, at: string): OwnEntry => ({
  entry: {
    id: at,
    action: "registry.confirm-record",
    author: "p",
    madeAt: at,
    input: { subjectId: shown.id, version: shown.version },
  },
  state: "returned",
  message: null,
  conflict: { yours: shown, theirs: { ...record(version, 0), seq: undefined } },
});

test("what a refusal says counts while the document held is the one that was refused", () => {
  const held = record("a", 5);
  const first = refused(held, "b", "1");
  expect(knownRecord(held, [])).toEqual(held);
  expect(knownRecord(held, [first])).toEqual(record("b", 5));
  expect(knownRecord(record("b", 6), [first])).toEqual(record("b", 6));
});

test("a second refusal meanwhile counts more than the first", () => {
  const held = record("a", 5);
  const first = refused(held, "b", "1");
  const second = refused(knownRecord(held, [first]), "c", "2");
  expect(knownRecord(held, [second, first])).toEqual(record("c", 5));
});

test("a change that is taken back later is what the document says", () => {
  const first = refused(record("a", 5), "b", "1");
  expect(knownRecord(record("a", 9), [first])).toEqual(record("a", 9));
});

test("another organisation's refusal says nothing of this one", () => {
  const other = refused({ ...record("a", 5), id: "other" }, "b", "1");
  expect(knownRecord(record("a", 5), [other])).toEqual(record("a", 5));
});
