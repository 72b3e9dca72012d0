import { createReadStream } from "node:fs";
import { join } from "node:path";
import { addMedia, receiveMedia } from "#src/domains/library/index.ts";
import type { Block } from "#src/domains/press/model/article.ts";
import { perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { projectRoot } from "#src/platform/config/project-root.ts";
import type { Demo } from "./demo.ts";
import { demoId } from "./random.ts";

/** A file of `files/` and how it stands in an article. */
export interface DemoFile {
  readonly name: string;
  readonly title: string;
  readonly alternative?: string;
  /** `first` is the hash of the first file of its article. */
  readonly blockOf: (hash: string, first: string) => Block;
}

const credit = "演示用圖";

export const filesOfTheReadingRoom: readonly DemoFile[] = [
  {
    name: "reading-room.jpg",
    title: "村圖書室",
    alternative: "圖書室裡靠牆立著三層書架，窗下一張長桌，門半開著",
    blockOf: (file) => ({
      kind: "image",
      file,
      alternative: "圖書室裡靠牆立著三層書架，窗下一張長桌，門半開著",
      caption: "新添的書上了架。",
      credit,
    }),
  },
  {
    name: "door-opens.mp4",
    title: "開門那天",
    blockOf: (file, poster) => ({ kind: "video", file, title: "開門那天，書架一層層擺滿", credit, poster }),
  },
  {
    name: "borrowing-rules.pdf",
    title: "圖書室借書辦法",
    blockOf: (file) => ({ kind: "attachment", file, name: "圖書室借書辦法" }),
  },
];

/** Keeps the files in the library and gives their blocks; none where the demo has no place for files. */
export async function demoFileBlocks(
  demo: Demo,
  editor: Actor,
  organisationNo: number,
  files: readonly DemoFile[],
): Promise<readonly Block[]> {
  const blocks: Block[] = [];
  let first: string | undefined;
  if (demo.files === undefined) return blocks;
  for (const { name, title, alternative, blockOf } of files) {
    const source = createReadStream(join(projectRoot, "src/processes/demo/files", name));
    const received = await receiveMedia(demo.files, source);
    await perform(demo.cell, demo.county, editor, addMedia, {
      mediaId: demoId(demo.origin, `media ${name}`),
      organisationNo,
      title,
      alternative,
      credit,
      received,
    });
    first ??= received.hash;
    blocks.push(blockOf(received.hash, first));
  }
  return blocks;
}
