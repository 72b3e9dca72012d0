import { expect, test } from "vitest";
import type { County } from "./county.ts";
import { openDirectory } from "./county-directory.ts";

const county = (code: string): County => ({
  code,
  schema: `county_${code}`,
  name: { "zh-Hans": "清溪县", "zh-Hant": "清溪縣" },
  defaultScript: "zh-Hant",
  timeZone: "Asia/Shanghai",
  host: null,
});

/** A directory over counties that come later, with a clock that stands until it is moved. */
function world() {
  const there = [county("990101")];
  const state = { reads: 0, now: 0, isAway: false };
  const directory = openDirectory(
    async () => {
      state.reads += 1;
      if (state.isAway) throw new Error("away");
      return [...there];
    },
    () => state.now,
  );
  return { there, state, directory };
}

const codes = (counties: readonly County[]): readonly string[] => counties.map(({ code }) => code);

test("many questions cost one read, and a new county is known some seconds later", async () => {
  const { there, state, directory } = world();
  await Promise.all(Array.from({ length: 50 }, () => directory.known()));
  there.push(county("990102"));
  expect(codes(await directory.known())).toEqual(["990101"]);
  expect(state.reads).toBe(1);
  state.now = 5_000;
  await directory.known();
  await Promise.resolve();
  expect(codes(await directory.known())).toEqual(["990101", "990102"]);
  expect(state.reads).toBe(2);
});

test("one who asks for what is not there is answered by the database at most once a second", async () => {
  const { there, state, directory } = world();
  await directory.known();
  there.push(county("990102"));
  for (let asked = 0; asked < 50; asked += 1) await directory.anew();
  expect(state.reads).toBe(1);
  state.now = 1_000;
  const answers = await Promise.all(Array.from({ length: 50 }, () => directory.anew()));
  expect(answers.every((answer) => answer.length === 2)).toBe(true);
  expect(state.reads).toBe(2);
});

test("while the database is away what was known stays, and the first question fails and is asked again", async () => {
  const { state, directory } = world();
  state.isAway = true;
  await expect(directory.known()).rejects.toThrow("away");
  state.isAway = false;
  await directory.known();
  Object.assign(state, { now: 5_000, isAway: true });
  expect(codes(await directory.known())).toEqual(["990101"]);
  await expect(directory.anew()).rejects.toThrow("away");
  expect(codes(await directory.known())).toEqual(["990101"]);
});
