import { createHash } from "node:crypto";
import type { Rights, VisibilityClass } from "../../access/reach.ts";

/** Rights as they are kept: each list of organisations once, since most rights of a person reach equally far. */
interface KeptRights {
  readonly lists: readonly (readonly number[])[];
  readonly named: Readonly<Record<string, number>>;
  readonly read: Readonly<Record<string, number>>;
  readonly write: Readonly<Record<string, number>>;
}

export interface WrittenRights {
  readonly text: string;
  /** Of the text: the same rights on another day have the same hash. */
  readonly hash: Buffer;
}

export function writeRights(rights: Rights): WrittenRights {
  const places = new Map<string, number>();
  const placesOf = (entries: Iterable<readonly [string, Iterable<number>]>): Record<string, number> => {
    const held = [...entries].map(([name, numbers]) => [name, [...numbers].toSorted(ascending)] as const);
    const told = held.filter(([, numbers]) => numbers.length > 0).toSorted(byName);
    return Object.fromEntries(told.map(([name, numbers]) => [name, placeOf(numbers.join(","))]));
  };
  const placeOf = (list: string): number => {
    const place = places.get(list) ?? places.size;
    places.set(list, place);
    return place;
  };
  const named = placesOf(rights.named);
  const read = placesOf(Object.entries(rights.read));
  const write = placesOf(Object.entries(rights.write));
  const lists = [...places.keys()].map((list) => list.split(",").map(Number));
  return writeKept({ lists, named, read, write });
}

function writeKept(kept: KeptRights): WrittenRights {
  const text = JSON.stringify(kept);
  return { text, hash: createHash("sha256").update(text).digest() };
}

/** What is kept of a person whom the device is told of no more. */
export const nothingWritten: WrittenRights = writeKept({ lists: [], named: {}, read: {}, write: {} });

export function isNothing({ named, read, write }: Rights): boolean {
  return named.size + Object.keys(read).length + Object.keys(write).length === 0;
}

/** @param numbersBelow of now: rows may by now belong to organisations that the rights never heard of. */
export function readRights(kept: unknown, told: Pick<Rights, "personId" | "day" | "numbersBelow">): Rights {
  const { lists, named, read, write } = kept as KeptRights;
  const listsOf = (places: Readonly<Record<string, number>>): [string, readonly number[]][] =>
    Object.entries(places).map(([name, place]) => [name, lists[place] ?? []]);
  return {
    ...told,
    version: "",
    named: new Map(listsOf(named).map(([name, numbers]) => [name, new Set(numbers)])),
    read: Object.fromEntries(listsOf(read)) as Partial<Record<VisibilityClass, readonly number[]>>,
    write: Object.fromEntries(listsOf(write)) as Partial<Record<VisibilityClass, readonly number[]>>,
  };
}

function ascending(a: number, b: number): number {
  return a - b;
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
