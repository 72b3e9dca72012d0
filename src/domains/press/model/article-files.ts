import type { ArticleDocument, Block } from "./article.ts";

export type FileUse = "picture" | "video" | "poster" | "attachment";

/** A stored file as an article uses it. */
export interface ArticleFile {
  readonly use: FileUse;
  /** SHA-256. */
  readonly file: string;
  /** What readers are told of it; of a picture without a caption, what it shows. */
  readonly name: string;
  /** As the article says it. */
  readonly mediaType?: string | undefined;
  readonly size?: number | undefined;
}

/** The files that the body names, in reading order, each as often as it is used. */
export function filesOf({ blocks }: Pick<ArticleDocument, "blocks">): ArticleFile[] {
  return blocks.flatMap(filesOfBlock);
}

export function filesOfBlock(block: Block): ArticleFile[] {
  switch (block.kind) {
    case "image":
      return [{ use: "picture", file: block.file, name: block.caption ?? block.alternative }];
    case "video": {
      const { file, poster, title: name, mediaType, size } = block;
      const film: ArticleFile = { use: "video", file, name, mediaType, size };
      return poster === undefined ? [film] : [film, { use: "poster", file: poster, name }];
    }
    case "attachment": {
      const { file, name, mediaType, size } = block;
      return [{ use: "attachment", file, name, mediaType, size }];
    }
    default:
      return [];
  }
}
