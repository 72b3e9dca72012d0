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
    () => (kept += 1),
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

test("a finished form is not written again after it was saved", async () => {
  const { made, written, pass } = writer();
  made.write("一");
  made.write("二");
  const finished = made.finish();
  await pass();
  await finished;
  await pass();
  expect(written).toEqual(["一"]);
});
