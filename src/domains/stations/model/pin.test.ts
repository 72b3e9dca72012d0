import { expect, test } from "vitest";
import { isEasyPin, stationPin } from "./pin.ts";

test("PINs that anybody would try first are refused", () => {
  const easy = ["000000", "123456", "654321", "890123", "135791", "121212", "123123", "112112", "112233"];
  expect(easy.filter((pin) => !isEasyPin(pin))).toEqual([]);
  expect(["730519", "408216", "995120"].filter(isEasyPin)).toEqual([]);
});

test("six digits are wanted, in whatever width they are typed", () => {
  expect(stationPin.parse(" 73０519 ")).toBe("730519");
  expect(["73051", "7305190", "73051a", ""].map((typed) => stationPin.safeParse(typed).success)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
