import { expect, test } from "vitest";
import { inReaderScript } from "./reader-script.ts";

test.each([
  ["欣苑里社区党支部", "欣苑里社區黨支部"],
  ["范庄子村党支部", "范莊子村黨支部"],
  ["大曲河村党支部", "大曲河村黨支部"],
  ["后杨村党支部", "後楊村黨支部"],
])("%s reads %s in traditional script", async (name, hant) => {
  const shown = await inReaderScript("zh-Hant", [name]);
  expect(shown(name)).toBe(hant);
});

test("an English interface shows names as written", async () => {
  const shown = await inReaderScript("en", ["静海镇"]);
  expect(shown("静海镇")).toBe("静海镇");
});
