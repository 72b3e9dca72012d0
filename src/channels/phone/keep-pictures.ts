import { type ArticleDocument, pictureAddress } from "./model/documents.ts";

/** Older articles keep their words; their pictures come when there is a line. */
const newestArticles = 30;

/** The addresses of the pictures that the newest articles show. */
export function picturesOf(articles: readonly ArticleDocument[]): readonly string[] {
  const found = articles
    .slice(0, newestArticles)
    .flatMap(({ pictures = [], htmlHans }) => [
      ...pictures.map(pictureAddress),
      ...[...htmlHans.matchAll(/<img src="(\/files\/[^"]+)"/g)].map(([, address]) => address ?? ""),
    ]);
  return [...new Set(found)];
}

/** Has the service worker keep them, one after the other so that nothing else waits for them. */
export async function keepPictures(articles: readonly ArticleDocument[]): Promise<void> {
  const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } };
  if (connection?.saveData === true || !navigator.onLine) return;
  for (const address of picturesOf(articles)) await loaded(address);
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
