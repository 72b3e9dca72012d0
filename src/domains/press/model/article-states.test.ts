import { expect, test } from "vitest";
import { articleActs, articleActsIn, articleStates, isPublic, stateAfter } from "./article-states.ts";

test("the whole table of acts and states", () => {
  const table = articleStates.map((state) => [
    state,
    ...articleActs.map((act) => (articleActsIn(state).includes(act) ? stateAfter(state, act, "說明") : "–")),
  ]);
  expect(table).toEqual([
    ["draft", "published", "–", "–", "–"],
    ["published", "–", "corrected", "withdrawn", "–"],
    ["corrected", "–", "corrected", "withdrawn", "–"],
    ["withdrawn", "–", "–", "–", "corrected"],
  ]);
});

test("what the state does not allow is refused", () => {
  for (const state of articleStates) {
    for (const act of articleActs.filter((each) => !articleActsIn(state).includes(each))) {
      expect(() => stateAfter(state, act, "說明")).toThrow(
        expect.objectContaining({ code: "press.act-not-possible" }),
      );
    }
  }
});

test("readers are owed a note on a correction and on a withdrawal", () => {
  const missing = expect.objectContaining({ code: "press.note-missing" });
  expect(() => stateAfter("published", "correct")).toThrow(missing);
  expect(() => stateAfter("published", "withdraw", "  ")).toThrow(missing);
  expect(stateAfter("draft", "publish")).toBe("published");
});

test("readers see what is published or corrected", () => {
  expect(articleStates.filter(isPublic)).toEqual(["published", "corrected"]);
});
