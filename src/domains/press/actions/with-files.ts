import { filesNamed, type NamedFile } from "#src/domains/library/index.ts";
import { type MediaKind, mediaKindOf } from "#src/domains/library/model/media-kinds.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { pressError } from "../errors.ts";
import type { ArticleDocument, Block } from "../model/article.ts";
import { type FileUse, filesOf, filesOfBlock } from "../model/article-files.ts";

const kindsOf: Readonly<Record<FileUse, readonly MediaKind[]>> = {
  picture: ["picture"],
  poster: ["picture"],
  video: ["video"],
  attachment: ["document", "audio", "video", "picture"],
};

/**
 * The document with what the library knows of the files it names, whatever was sent of that.
 * @throws AppError press.file-not-kept with a fault at each block whose file the library does not keep, or as another kind.
 */
export async function withFiles(ctx: ReadContext, document: ArticleDocument): Promise<ArticleDocument> {
  const kept = await filesNamed(
    ctx,
    filesOf(document).map(({ file }) => file),
  );
  const missing = document.blocks.flatMap((block, index) =>
    filesOfBlock(block).every(({ use, file }) => isKept(kept.get(file), use))
      ? []
      : [`document.blocks.${index}`],
  );
  if (missing.length > 0) {
    const { text } = pressError("press.file-not-kept");
    throw pressError(
      "press.file-not-kept",
      {},
      missing.map((field) => ({ field, text })),
    );
  }
  return { ...document, blocks: document.blocks.map((block) => withFile(block, kept)) };
}

function isKept(file: NamedFile | undefined, use: FileUse): boolean {
  const kind = file && mediaKindOf(file.mediaType);
  return kind !== undefined && kindsOf[use].includes(kind);
}

function withFile(block: Block, kept: ReadonlyMap<string, NamedFile>): Block {
  if (block.kind !== "video" && block.kind !== "attachment") return block;
  const file = kept.get(block.file);
  return file === undefined ? block : { ...block, mediaType: file.mediaType, size: file.size };
}
