import { createHash } from "node:crypto";
import blocks from "../../ui/blocks.css?raw";
import tokens from "../../ui/tokens.css?raw";
import pages from "./pages.css?raw";
import print from "./print.css?raw";
import site from "./site.css?raw";

export interface SiteStyles {
  /** Changes with the content, so that it may be cached for ever. */
  readonly href: string;
  readonly body: string;
  readonly hash: string;
}

/** Takes out comments and white space that mean nothing; our own stylesheets hold neither in strings. */
export function minified(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,>]) ?/g, "$1")
    .replace(/: /g, ":")
    .replace(/;}/g, "}")
    .trim();
}

function stylesFrom(css: string): SiteStyles {
  const body = minified(css);
  const hash = createHash("sha256").update(body).digest("hex").slice(0, 12);
  return { href: `/assets/site-${hash}.css`, body, hash };
}

/** The one stylesheet of the site. */
export const siteStyles = stylesFrom(`${tokens}${blocks}${site}${pages}${print}`);
