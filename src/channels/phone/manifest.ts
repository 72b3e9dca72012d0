import type { County } from "#src/platform/db/county.ts";

/** Light paper and accent of src/ui/tokens.css. */
const paper = "#faf7f2";
const accent = "#a61b1b";

/** Served as application/manifest+json: by it the app is put on the home screen and opens without the browser's bars. */
export function phoneManifest({ name, defaultScript }: Pick<County, "name" | "defaultScript">): string {
  return JSON.stringify({
    id: "/m/",
    name: defaultScript === "zh-Hans" ? `${name[defaultScript]}三网` : `${name[defaultScript]}三網`,
    short_name: name[defaultScript],
    lang: defaultScript,
    start_url: "/m/",
    scope: "/m/",
    display: "standalone",
    background_color: paper,
    theme_color: accent,
    icons: [{ src: "/m/icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" }],
  });
}
