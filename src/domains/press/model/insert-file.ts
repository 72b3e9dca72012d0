import type { MediaKind } from "#src/domains/library/model/media-kinds.ts";
import type { ArticleDocument, Block } from "./article.ts";
import { renderText } from "./render-text.ts";

/** A file as the library received it. */
interface Received {
  readonly hash: string;
  readonly kind: MediaKind;
}

interface FileTexts {
  readonly title: string;
  /** Whether a person wrote the title; a file's own name is no caption. */
  readonly isTitled: boolean;
  readonly alternative?: string | undefined;
  readonly credit?: string | undefined;
}

/** How a received file stands in an article; a film may come with the picture for its place. */
export function newFileBlock(main: Received, poster: Received | undefined, texts: FileTexts): Block {
  const { title, isTitled, alternative = "", credit } = texts;
  const credited = credit !== undefined && { credit };
  const file = main.hash;
  switch (main.kind) {
    case "picture":
      return { kind: "image", file, alternative, ...(isTitled && { caption: title }), ...credited };
    case "video":
      return { kind: "video", file, title, ...credited, ...(poster && { poster: poster.hash }) };
    default:
      return { kind: "attachment", file, name: title };
  }
}

const shownOfBlock = 16;

/** The places between the blocks, each by how the block before it begins; the first is the top. */
export function placesIn(blocks: readonly Block[]): string[] {
  return [
    "",
    ...blocks.map((block) => {
      const text = renderText({ script: "zh-Hant", title: "", blocks: [block] });
      return [...text.replaceAll(/\s+/g, " ")].slice(0, shownOfBlock).join("") || "—";
    }),
  ];
}

/** The document with a block at a place, counted from 0 at the top; what is no place is the end. */
export function insertBlock(document: ArticleDocument, block: Block, place: number): ArticleDocument {
  const isPlace = Number.isInteger(place) && place >= 0 && place <= document.blocks.length;
  return {
    ...document,
    blocks: document.blocks.toSpliced(isPlace ? place : document.blocks.length, 0, block),
  };
}
