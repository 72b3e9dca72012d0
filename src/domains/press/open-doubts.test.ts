import { expect, test } from "vitest";
import { documentOf } from "./press.test-kit.ts";
import { openDoubts } from "./open-doubts.ts";

const document = documentOf({ paragraphs: ["老人說“今天開會。明天休息”"] });
const phrases = { own: [], county: [] };
const opening = { from: "“", at: 3, sentence: "老人說“今天開會。" };
const closing = { from: "”", at: 4, sentence: "明天休息”" };

async function marks(kept: readonly (typeof opening)[]): Promise<string[]> {
  const { punctuation } = await openDoubts({ document, kept, phrases });
  return punctuation.map(({ from }) => from);
}

test("a pair of marks stays listed whole until both were left as they are", async () => {
  expect(await marks([opening])).toEqual(["“", "”"]);
  expect(await marks([closing])).toEqual(["“", "”"]);
  expect(await marks([opening, closing])).toEqual([]);
});
