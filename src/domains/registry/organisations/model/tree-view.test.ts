import { expect, test } from "vitest";
import { namesAbove, visibleRows } from "./tree-view.ts";

const tree = [
  { no: 1, parentNo: null, depth: 0, name: "county" },
  { no: 2, parentNo: 1, depth: 1, name: "east" },
  { no: 4, parentNo: 2, depth: 2, name: "east one" },
  { no: 5, parentNo: 4, depth: 3, name: "group" },
  { no: 3, parentNo: 1, depth: 1, name: "west" },
];

test("shows the first two levels and what was opened, and counts what is not shown", () => {
  expect(visibleRows(tree, new Set()).map(({ item, children }) => [item.no, children])).toEqual([
    [1, 2],
    [2, 1],
    [3, 0],
  ]);
  expect(visibleRows(tree, new Set([2])).map(({ item }) => item.no)).toEqual([1, 2, 4, 3]);
  // Opened below something closed: not shown.
  expect(visibleRows(tree, new Set([4])).map(({ item }) => item.no)).toEqual([1, 2, 3]);
});

test("the names above an organisation, from the top", () => {
  const byNo = new Map(tree.map((each) => [each.no, each]));
  expect(namesAbove(byNo, tree[3] ?? tree[0]!)).toEqual(["county", "east", "east one"]);
});
