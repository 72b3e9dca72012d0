import { homePath, iconPath } from "./paths.ts";
import { siteName } from "./site-name.ts";
import type { SiteCounty } from "./views.ts";
import { xmlText } from "./xml.ts";

/** Light paper and accent of src/ui/tokens.css; a test holds them equal. */
const paper = "#faf7f2";
const accent = "#a61b1b";

/** Served as application/manifest+json: the site can be put on the home screen, and stays an ordinary page there. */
export function webManifest({ name, defaultScript }: SiteCounty): string {
  return JSON.stringify({
    name: siteName({ name, defaultScript }, defaultScript),
    short_name: name[defaultScript],
    lang: defaultScript,
    start_url: homePath.pathname,
    display: "browser",
    background_color: paper,
    theme_color: accent,
    icons: [{ src: iconPath.pathname, sizes: "any", type: "image/svg+xml" }],
  });
}

/** The county's first character as type, no emblem; served as image/svg+xml. */
export function typographicIcon({ name, defaultScript }: SiteCounty): string {
  const [character = ""] = name[defaultScript];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="6" fill="${accent}"/>` +
    `<text x="32" y="47" font-family="serif" font-size="42" text-anchor="middle" fill="${paper}">${xmlText(character)}</text></svg>`
  );
}
