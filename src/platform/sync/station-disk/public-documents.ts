import { verify } from "node:crypto";
import { z } from "zod";
import { publicKeyOf } from "../signing-key.ts";
import type { TrustedHub } from "../station-content/signed-list.ts";

const document = z.object({
  b: z.string().max(200),
  c: z.string().max(60),
  i: z.string().max(200),
  s: z.number().int().positive(),
  d: z.unknown(),
});

/** What every station's screen may show, as it stood at a number of the hub's change log: docs/sync-protocol.md. */
const publicDocuments = z.object({
  format: z.literal(1),
  epoch: z.uuid(),
  seq: z.number().int().nonnegative(),
  /** Whole as they stood: a document that is missing here has left its bucket. */
  buckets: z.array(z.string().max(200)),
  rows: z.array(document),
});

export type PublicDocuments = z.output<typeof publicDocuments>;

function documentsToSign(countyCode: string, json: string): Buffer {
  return Buffer.from(["sanwang-documents", countyCode, json].join("\n"));
}

/** The text that lies on disks: the signature (base64url), a line's end, one line of JSON. */
export function signDocuments(
  sign: (text: Buffer) => Buffer,
  countyCode: string,
  documents: PublicDocuments,
): string {
  const json = JSON.stringify(documents);
  return `${sign(documentsToSign(countyCode, json)).toString("base64url")}\n${json}`;
}

/** Undefined of a text that the county's hub did not sign as it is, or whose form this program does not know. */
export function verifiedDocuments(
  { countyCode, signKey }: TrustedHub,
  text: string,
): PublicDocuments | undefined {
  const end = text.indexOf("\n");
  const json = text.slice(end + 1);
  const signature = Buffer.from(text.slice(0, Math.max(0, end)), "base64url");
  if (!verify(null, documentsToSign(countyCode, json), publicKeyOf(signKey), signature)) return undefined;
  return publicDocuments.safeParse(JSON.parse(json)).data;
}
