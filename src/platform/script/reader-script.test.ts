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

test("a name follows the county's glossary where it is given, and no other name does", async () => {
  const glossary = [{ from: "后杨", to: "后楊", script: "zh-Hant" }] as const;
  const names = ["后杨村党支部", "后街村党支部"];
  const shown = await inReaderScript("zh-Hant", names, glossary);
  expect(names.map(shown)).toEqual(["后楊村黨支部", "後街村黨支部"]);
  expect((await inReaderScript("zh-Hant", names))("后杨村党支部")).toBe("後楊村黨支部");
});

test("an English interface shows names as written", async () => {
  const shown = await inReaderScript("en", ["静海镇"]);
  expect(shown("静海镇")).toBe("静海镇");
});
