import type { ArticleDocument, Block } from "./article.ts";

export type FileUse = "picture" | "video" | "poster" | "attachment";

/** A stored file as an article uses it. */
export interface ArticleFile {
  readonly use: FileUse;
  /** SHA-256. */
  readonly file: string;
  /** What readers are told of it; of a picture without a caption, what it shows. */
  readonly name: string;
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
      const { file, poster, title: name } = block;
      const film: ArticleFile = { use: "video", file, name };
      return poster === undefined ? [film] : [film, { use: "poster", file: poster, name }];
    }
    case "attachment":
      return [{ use: "attachment", file: block.file, name: block.name }];
    default:
      return [];
  }
}
