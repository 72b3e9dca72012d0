import { plainHref, readingQuery } from "../site/paths.ts";
import type { Reading } from "../site/reading.ts";
import { type SafeHtml, trustHtml } from "#src/ui/safe-html.tsx";
import { fill, type Language, words } from "#src/platform/i18n/language.ts";

const said = {
  picture: words(
    "图片还没有传到这个站点：{name}",
    "圖片還沒有傳到這個站點：{name}",
    "The picture has not arrived at this station yet: {name}",
  ),
  video: words(
    "视频还没有传到这个站点：{name}",
    "視頻還沒有傳到這個站點：{name}",
    "The film has not arrived at this station yet: {name}",
  ),
  file: words(
    "{name}（还没有传到这个站点）",
    "{name}（還沒有傳到這個站點）",
    "{name} (not arrived at this station yet)",
  ),
};

const element =
  /<img [^>]*>|<video [^>]*>[\s\S]*?<\/video>|<a href="\/files\/[0-9a-f]{64}"[^>]*>[\s\S]*?<\/a>/g;
const source = /(?:src|href)="\/files\/([0-9a-f]{64})"/;

/** The files that an article's body shows or offers. */
export function filesIn(html: string): readonly string[] {
  return [...new Set([...html.matchAll(/"\/files\/([0-9a-f]{64})"/g)].map(([, hash = ""]) => hash))];
}

/**
 * The body, with words in the place of what the station has not got yet, since a broken picture tells nobody anything. The HTML is
 * the press's own: its attributes stand in double quotes and are escaped.
 */
export function layFiles(html: string, here: ReadonlySet<string>, language: Language): SafeHtml {
  const laid = html.replace(element, (found) => {
    const [, hash] = source.exec(found) ?? [];
    if (hash !== undefined && !here.has(hash)) return instead(found, language);
    return found.startsWith("<video") ? withoutPoster(found, here) : found;
  });
  return trustHtml(laid);
}

function instead(found: string, language: Language): string {
  if (found.startsWith("<a")) {
    return `<span class="not-here">${fill(said.file, language, { name: found.replace(/<[^>]*>/g, "") })}</span>`;
  }
  const isFilm = found.startsWith("<video");
  const [, name = ""] = (isFilm ? /aria-label="([^"]*)"/ : /alt="([^"]*)"/).exec(found) ?? [];
  return `<span class="not-here">${fill(isFilm ? said.video : said.picture, language, { name })}</span>`;
}

function withoutPoster(video: string, here: ReadonlySet<string>): string {
  return video.replace(/ poster="\/files\/([0-9a-f]{64})"/, (poster, hash: string) =>
    here.has(hash) ? poster : "",
  );
}

/** Links from one article to another keep the script and the view of who reads. */
export function keepReading(html: SafeHtml, reading: Reading): SafeHtml {
  const kept = html.replace(/<a href="(\/news\/[^"?#]+)"/g, (_link, pathname: string) => {
    const query = new URLSearchParams(readingQuery(reading)).toString().replaceAll("&", "&amp;");
    return `<a href="${plainHref(reading, { pathname })}${query === "" ? "" : `?${query}`}"`;
  });
  return trustHtml(kept);
}
