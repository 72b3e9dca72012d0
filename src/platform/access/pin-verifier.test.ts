import { expect, test } from "vitest";
import { makePinVerifier, provesPin } from "./pin-verifier.ts";

test("the same PIN is proved by its verifier, another is not, and no two verifiers are alike", async () => {
  const [first, second] = await Promise.all([makePinVerifier("730519"), makePinVerifier("730519")]);
  expect(await provesPin("730519", first)).toBe(true);
  expect(await provesPin("730518", first)).toBe(false);
  expect(second.hash).not.toBe(first.hash);
  expect(await provesPin("730519", { ...first, salt: second.salt })).toBe(false);
});
