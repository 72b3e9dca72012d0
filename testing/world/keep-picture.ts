import { randomBytes } from "node:crypto";
import sharp from "sharp";
import { addMedia, receiveMedia } from "#src/domains/library/index.ts";
import type { World } from "../world.ts";
import { root } from "./county.ts";

/** Puts a picture into the library. @returns its file */
export async function keepPicture({ hub, newId, editor }: World): Promise<string> {
  const raw = { width: 16, height: 16, channels: 3 } as const;
  const picture = await sharp(randomBytes(16 * 16 * 3), { raw })
    .png()
    .toBuffer();
  const received = await receiveMedia(
    hub.sync.files,
    (async function* whole() {
      yield picture;
    })(),
  );
  const media = { mediaId: newId(), organisationNo: root, title: "河边的新路" };
  await hub.act(addMedia, { ...media, alternative: "一条水泥路通到河边", received }, editor);
  return received.hash;
}
