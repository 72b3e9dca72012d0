import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { dateInWords, DateText } from "./date-text.tsx";

test.each([
  ["zh-Hans", "2010年11月5日"],
  ["zh-Hant", "2010年11月5日"],
  ["en", "5 November 2010"],
])("a date in words in %s", (language, text) => {
  expect(dateInWords("2010-11-05", language)).toBe(text);
});

test("the day of the week is that of the date itself, whatever the machine's time zone", () => {
  expect(dateInWords("2010-11-05", "zh-Hant", "full")).toMatch(/^2010年11月5日 ?星期五$/);
});

test("in figures the date stays as it is, and machines read it in every form", () => {
  const figures = renderToStaticMarkup(<DateText date="2010-11-05" language="zh-Hans" form="figures" />);
  expect(figures).toBe('<time class="date" dateTime="2010-11-05">2010-11-05</time>');
});
