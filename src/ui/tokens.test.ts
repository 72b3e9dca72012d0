import { expect, test } from "vitest";
import tokens from "./tokens.css?raw";

type Tokens = Readonly<Record<string, string>>;

function declarations(block: string): Tokens {
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
  );
}

function blockOf(selector: string, css: string): Tokens {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`no block ${selector}`);
  return declarations(css.slice(start, css.indexOf("}", start)));
}

const darkStart = tokens.indexOf("prefers-color-scheme: dark");
const light = blockOf(":root", tokens);
const dark = { ...light, ...blockOf(":root", tokens.slice(darkStart)) };
const elderOnly = blockOf(':root[data-view="elder"]', tokens);

function colour(of: Tokens, name: string): string {
  const value = of[name] ?? "";
  const reference = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  return reference === undefined ? value : colour(of, reference);
}

/** Relative luminance of #rrggbb (WCAG 2.2). */
function luminance(hex: string): number {
  if (!/^#[0-9a-f]{6}$/.test(hex)) throw new Error(`not a colour: ${hex}`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(of: Tokens, first: string, second: string): number {
  const [low = 0, high = 0] = [first, second]
    .map((name) => luminance(colour(of, name)))
    .toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const views: readonly (readonly [string, Tokens])[] = [
  ["light", light],
  ["dark", dark],
  ["elderly view, light", { ...light, ...elderOnly }],
  ["elderly view, dark", { ...dark, ...elderOnly }],
];

const pairs = [
  ...["paper", "raised", "hit"].map((ground) => ["ink", ground, 7] as const),
  ...["ink-second", "accent", "done", "soon", "information"].flatMap((ink) =>
    ["paper", "raised"].map((ground) => [ink, ground, 4.5] as const),
  ),
  ["on-accent", "accent", 4.5] as const,
  ["edge", "paper", 3] as const,
  ["edge", "raised", 3] as const,
];

test("the ratio is computed as WCAG does", () => {
  expect(contrast({ a: "#000000", b: "#ffffff" }, "a", "b")).toBeCloseTo(21, 5);
  expect(contrast({ a: "#767676", b: "#ffffff" }, "a", "b")).toBeCloseTo(4.54, 2);
});

test.each(
  views.flatMap(([view, of]) => pairs.map(([ink, ground, least]) => ({ view, of, ink, ground, least }))),
)("$view: $ink on $ground has a contrast of at least $least", ({ of, ink, ground, least }) => {
  expect(contrast(of, ink, ground)).toBeGreaterThanOrEqual(least);
});

test("dark replaces every colour of light", () => {
  const colours = Object.keys(light).filter((name) => light[name]?.startsWith("#"));
  const replaced = Object.keys(blockOf(":root", tokens.slice(darkStart)));
  expect(replaced).toEqual(expect.arrayContaining(colours));
});

test("text and targets have the sizes of the rules, in the ordinary and in the elderly view", () => {
  expect([light["text-body"], light.target]).toEqual(["1.0625rem", "44px"]);
  expect([elderOnly["text-body"], elderOnly.target]).toEqual(["1.25rem", "60px"]);
  expect(blockOf(':root[data-view="elder"][data-size="largest"]', tokens)["text-body"]).toBe("1.875rem");
});
