/** What a station keeps of a file, so that another station can trust it from a disk that came by hand. */
export interface SignedFile {
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  readonly mediaType: string;
  readonly listHash: string;
}

/** The text that the hub signs of a file of its county: docs/sync-protocol.md. */
export function fileToSign(countyCode: string, { file, size, mediaType, listHash }: SignedFile): Buffer {
  return Buffer.from(["sanwang-file", countyCode, file, `${size}`, mediaType, listHash].join("\n"));
}
