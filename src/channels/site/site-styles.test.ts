import { expect, test } from "vitest";
import { minified, siteStyles } from "./site-styles.ts";

test("the address changes with the content", () => {
  expect(siteStyles.href).toBe(`/assets/site-${siteStyles.hash}.css`);
  expect(siteStyles.hash).toMatch(/^[0-9a-f]{12}$/);
});

test("minifying keeps what has a meaning", () => {
  const css =
    "/* a; b */\n.a > .b + .c,\n.d {\n  width: calc((1px - 2px) / 2);\n  font: 1em a, b;\n}\n@media (min-width: 2px) {\n  .e :not(.f) { top: 0; }\n}\n";
  expect(minified(css)).toBe(
    ".a>.b + .c,.d{width:calc((1px - 2px) / 2);font:1em a,b}@media (min-width:2px){.e :not(.f){top:0}}",
  );
});

test("every token that is used exists", () => {
  const defined = new Set([...siteStyles.body.matchAll(/[{;](--[\w-]+):/g)].map(([, name]) => name));
  const used = [...siteStyles.body.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);
  expect(used.length).toBeGreaterThan(100);
  expect(used.filter((name) => !defined.has(name))).toEqual([]);
});

test("nothing is fetched, nothing moves, and nothing hides the page from Chrome 109", () => {
  expect(siteStyles.body).not.toMatch(/@import|url\(/);
  expect(siteStyles.body).not.toMatch(/transition|animation|scroll-behavior/);
  expect(siteStyles.body).not.toMatch(/[{;]&|color-mix|light-dark|oklch|@layer|@scope|@container/);
});
