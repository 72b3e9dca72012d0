import type { ArticleOnDevice } from "#src/domains/press/index.ts";
import { fileAddress } from "./model/articles.ts";

/** Of the service worker: pictures it keeps as they are shown, other files as the person asks for them. */
const cacheNames = ["sanwang-pictures", "sanwang-files"] as const;

/** Older articles keep their words; their pictures come when there is a line. */
const newestArticles = 30;

/** The addresses of the pictures that the newest articles show. */
export function picturesOf(articles: readonly ArticleOnDevice[]): readonly string[] {
  const found = articles
    .slice(0, newestArticles)
    .flatMap(({ pictures, files, htmlHans }) => [
      ...pictures.map(fileAddress),
      ...files.filter(({ use }) => use === "poster").map(fileAddress),
      ...[...htmlHans.matchAll(/<img src="(\/files\/[^"]+)"/g)].map(([, address]) => address ?? ""),
    ]);
  return [...new Set(found)];
}

/**
 * Has the service worker keep the pictures, one after the other so that nothing else waits for them, and removes what no
 * article names any more: a withdrawn picture leaves this phone as well.
 */
export async function keepPictures(articles: readonly ArticleOnDevice[]): Promise<void> {
  const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } };
  if (!navigator.onLine) return;
  await removeUnnamed(articles);
  if (connection?.saveData === true) return;
  for (const address of picturesOf(articles)) await loaded(address);
}

async function removeUnnamed(articles: readonly ArticleOnDevice[]): Promise<void> {
  const named = new Set(
    articles.flatMap(({ pictures, files, htmlHans }) => [
      ...[...pictures, ...files].map(fileAddress),
      ...[...htmlHans.matchAll(/\/files\/[0-9a-f]{64}/g)].map(([address]) => address),
    ]),
  );
  for (const name of cacheNames) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      if (!named.has(new URL(request.url).pathname)) await cache.delete(request);
    }
  }
}

/** Keeps a film or a paper on this phone. @throws TypeError without a line, DOMException when the phone is full */
export async function keepFile(file: { readonly file: string }): Promise<void> {
  const address = fileAddress(file);
  // Kept once, where it can be removed again: the browser's own cache is out of reach.
  const answer = await fetch(address, { cache: "no-store" });
  if (!answer.ok) throw new TypeError(`the hub answered ${answer.status}`);
  await (await caches.open("sanwang-files")).put(address, answer);
}

export async function dropFile(file: { readonly file: string }): Promise<void> {
  const cache = await caches.open("sanwang-files");
  await cache.delete(fileAddress(file));
}

export async function isKept(file: { readonly file: string }): Promise<boolean> {
  return (await caches.match(fileAddress(file), { cacheName: "sanwang-files" })) !== undefined;
}

function loaded(address: string): Promise<void> {
  return new Promise((resolve) => {
    const picture = new Image();
    const end = (): void => resolve();
    picture.addEventListener("load", end);
    picture.addEventListener("error", end);
    picture.src = address;
  });
}
