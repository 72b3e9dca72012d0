import { expect, test } from "vitest";
import type { County } from "#src/platform/db/county.ts";
import { requestLanguage } from "./request-language.ts";

const county = { defaultScript: "zh-Hant" } as County;

function asked(path: string, headers: Record<string, string> = {}) {
  return requestLanguage(new Request(`https://dj.example.cn${path}`, { headers }), county);
}

test.each([
  ["zh-CN,zh;q=0.9,en;q=0.8", "zh-Hans"],
  ["zh-TW", "zh-Hant"],
  ["zh-Hant-CN", "zh-Hant"],
  ["zh-Hans-HK", "zh-Hans"],
  ["zh", "zh-Hant"],
  ["en-GB,zh-CN;q=0.5", "en"],
  ["fr,de;q=0.9,zh-CN;q=0.2", "zh-Hans"],
  ["en;q=0,zh-CN", "zh-Hans"],
  ["fr", "zh-Hant"],
  ["*", "zh-Hant"],
  ["", "zh-Hant"],
  [";;,=", "zh-Hant"],
])("a desk nobody chose a language for answers %s in %s", (accepted, language) => {
  expect(asked("/desk/sign-in", { "accept-language": accepted })).toBe(language);
});

test("what the person chose stands before what the browser says", () => {
  const headers = { "accept-language": "zh-CN", cookie: "a=b; desk_language=en" };
  expect(asked("/desk/sign-in", headers)).toBe("en");
  expect(asked("/desk", { "accept-language": "zh-CN", cookie: "desk_language=xx" })).toBe("zh-Hans");
});

test("the site's language is its address and is never negotiated", () => {
  expect(asked("/news/x", { "accept-language": "en" })).toBe("zh-Hant");
  expect(asked("/hans/news/x", { "accept-language": "en" })).toBe("zh-Hans");
  expect(asked("/en", { "accept-language": "zh-CN" })).toBe("en");
});
