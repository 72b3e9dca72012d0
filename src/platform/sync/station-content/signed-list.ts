import { createHash, verify } from "node:crypto";
import { type ChunkList, decodeChunkList } from "../../files/chunk-list.ts";
import { fileToSign, type SignedFile } from "../file-signature.ts";
import { publicKeyOf } from "../signing-key.ts";
import { contentError } from "./content-errors.ts";

/** A file's list of chunks as the hub signed it; `bytes` is what was signed. */
export interface SignedList extends SignedFile {
  readonly chunks: ChunkList["chunks"];
  readonly bytes: Buffer;
  /** Ed25519, base64url. */
  readonly signature: string;
}

/** What comes beside the bytes of a list, over the line or from a disk. */
export interface ListLabel {
  readonly file: string;
  readonly mediaType: string;
  readonly signature: string;
}

/** Whose word a station takes for its files. */
export interface TrustedHub {
  readonly countyCode: string;
  /** Ed25519, raw, base64url. */
  readonly signKey: string;
}

/** @throws AppError content.wrong-list, content.unsigned */
export function checkedList(hub: TrustedHub, label: ListLabel, bytes: Buffer): SignedList {
  const { file, mediaType, signature } = label;
  const list = decodeChunkList(file, bytes);
  if (list === undefined) throw contentError("content.wrong-list", { file });
  const listHash = createHash("sha256").update(bytes).digest("hex");
  const signed = { file, size: list.size, mediaType, listHash };
  const text = fileToSign(hub.countyCode, signed);
  if (!verify(null, text, publicKeyOf(hub.signKey), Buffer.from(signature, "base64url"))) {
    throw contentError("content.unsigned", { file });
  }
  return { ...signed, chunks: list.chunks, bytes, signature };
}
