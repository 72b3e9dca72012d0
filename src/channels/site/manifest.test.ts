import { expect, test } from "vitest";
import { words } from "#src/platform/i18n/language.ts";
import tokens from "#src/ui/tokens.css?raw";
import { typographicIcon, webManifest } from "./manifest.ts";
import { xmlFaults } from "./xml-faults.test-kit.ts";

const county = { name: words("穗安县", "穗安縣", "Sui'an County"), defaultScript: "zh-Hant" } as const;

test("the manifest names the site in the county's script, in the colours of the tokens", () => {
  const manifest = JSON.parse(webManifest(county));
  expect(manifest).toMatchObject({
    name: "穗安縣黨建網",
    short_name: "穗安縣",
    lang: "zh-Hant",
    start_url: "/",
  });
  expect(tokens).toContain(`--paper: ${manifest.background_color};`);
  expect(tokens).toContain(`--accent: ${manifest.theme_color};`);
});

test("the icon is the first character of the county's name, whatever it is", () => {
  expect(typographicIcon(county)).toContain(">穗</text>");
  expect(typographicIcon({ ...county, name: words("𠮷县", "𠮷縣", "") })).toContain(">𠮷</text>");
  expect(typographicIcon({ ...county, name: words("<b>", "<b>", "") })).toContain(">&lt;</text>");
  expect(xmlFaults(typographicIcon({ ...county, name: words("", "", "") }))).toEqual([]);
});
