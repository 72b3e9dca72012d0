import { expect, test } from "vitest";
import { isScript, otherScript, scriptOf } from "./script.ts";

test("tells the scripts apart by their telling characters", () => {
  expect(scriptOf("村里的书屋开门了，乡亲们都来看书。")).toBe("zh-Hans");
  expect(scriptOf("村裡的書屋開門了，鄉親們都來看書。")).toBe("zh-Hant");
  expect(scriptOf("山水，2010")).toBeUndefined();
  expect(scriptOf("")).toBeUndefined();
});

test("each script is the other's other; English is none", () => {
  expect(otherScript("zh-Hans")).toBe("zh-Hant");
  expect(otherScript("zh-Hant")).toBe("zh-Hans");
  expect(isScript("en")).toBe(false);
  expect(isScript("zh-Hant")).toBe(true);
});
