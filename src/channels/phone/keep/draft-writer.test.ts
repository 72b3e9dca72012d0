import { expect, test } from "vitest";
import { DraftWriter } from "./draft-writer.ts";

function writer() {
  const written: string[] = [];
  const gates: (() => void)[] = [];
  let kept = 0;
  const made = new DraftWriter<string>(
    (text) =>
      new Promise((resolve) => {
        gates.push(() => {
          written.push(text);
          resolve();
        });
      }),
    (isKept) => (kept += Number(isKept)),
  );
  const pass = async (): Promise<void> => {
    gates.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { made, written, pass, kept: () => kept };
}

test("the first letter is written at once, of those typed meanwhile only the last", async () => {
  const { made, written, pass, kept } = writer();
  for (const text of ["今", "今天", "今天上", "今天上午"]) made.write(text);
  await pass();
  expect([written, kept()]).toEqual([["今"], 0]);
  await pass();
  expect([written, kept()]).toEqual([["今", "今天上午"], 1]);
});

test("a form is finished when its last letter is on the disk, and is not written again", async () => {
  const { made, written, pass } = writer();
  made.write("一");
  made.write("二");
  let isFinished = false;
  const finished = made.finish().then(() => (isFinished = true));
  await pass();
  expect(isFinished).toBe(false);
  await pass();
  await finished;
  await pass();
  expect(written).toEqual(["一", "二"]);
});

test("a full phone is told, and the next letter is tried again", async () => {
  const told: boolean[] = [];
  let isFull = true;
  const made = new DraftWriter<string>(
    () => (isFull ? Promise.reject(new DOMException("", "QuotaExceededError")) : Promise.resolve()),
    (isKept) => told.push(isKept),
  );
  made.write("一");
  await made.finish();
  isFull = false;
  made.write("二");
  await made.finish();
  expect(told).toEqual([false, true]);
});
