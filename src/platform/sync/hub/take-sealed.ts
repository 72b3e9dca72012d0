import { createHash } from "node:crypto";
import { z } from "zod";
import type { County } from "../../db/county.ts";
import { AppError } from "../../errors/app-error.ts";
import { pushLimits } from "../wire.ts";
import { type Device, knownDevice } from "./devices.ts";
import { keepUnopened } from "./keep-unopened.ts";
import { applyEntries } from "./push.ts";
import { readMessage } from "./read-message.ts";
import { keepPhoto } from "./receive-file.ts";
import type { SyncHub } from "./sync-hub.ts";
import { unseal } from "./unseal.ts";
import { reserveUpload } from "./upload-quota.ts";

/** A wiped phone keeps no file that has come, so the hub keeps it for its entry as long as it remembers answers. */
const sealedKeptDays = 180;

const sealedText = z.string().regex(/^[A-Za-z0-9_-]+$/);

const sealedRequest = z.object({
  device: z.uuid(),
  files: z.array(z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/), sealed: sealedText })).max(20),
  entries: z.array(z.object({ id: z.uuid(), sealed: sealedText })).max(pushLimits.entries),
});

/**
 * Takes what a wiped phone had not sent. The seal proves no sender, the token inside does. What does not open or proves
 * nobody is named as kept as well, or the phone would send it for ever; it is stored as refused.
 * @throws AppError sync.not-understood, sync.upload-quota, server.disk-full
 */
export async function takeSealed(
  hub: SyncHub,
  county: County,
  body: unknown,
): Promise<{ readonly kept: readonly string[] }> {
  const { device: id, files, entries } = readMessage(sealedRequest, body);
  const senders = new Map<string, Promise<Device | undefined>>();
  const open = async (name: string, sealed: string) => {
    const unsealed = unseal(hub.keys, name, Buffer.from(sealed, "base64url"));
    if (unsealed === undefined || unsealed.device !== id) return undefined;
    const sender = senders.get(unsealed.token) ?? senderOf(hub, county, id, unsealed.token);
    senders.set(unsealed.token, sender);
    const device = await sender;
    return device && { device, content: unsealed.content };
  };
  for (const { hash, sealed } of files) {
    const opened = await open(hash, sealed);
    if (opened !== undefined) await keepFile(hub, county, opened.device, hash, opened.content);
  }
  const opened = await Promise.all(entries.map(async (each) => open(each.id, each.sealed)));
  const proven = opened.filter((each) => each !== undefined);
  await keepUnopened(
    hub,
    county,
    id,
    entries.filter((_each, n) => opened[n] === undefined),
  );
  const unanswered = await apply(hub, county, proven);
  const waiting = new Set(unanswered);
  return {
    kept: [...files.map(({ hash }) => hash), ...entries.map((each) => each.id)].filter(
      (name) => !waiting.has(name),
    ),
  };
}

async function senderOf(
  { cell }: SyncHub,
  county: County,
  id: string,
  token: string,
): Promise<Device | undefined> {
  return knownDevice(cell, county, id, token).catch((error: unknown) => {
    if (error instanceof AppError && error.status === 401) return undefined;
    throw error;
  });
}

/**
 * A file that is none, or no photo, is not kept: the entry that names it waits and says why it cannot go on. One too many for a
 * day ends the call, and the phone sends all again later. @throws AppError sync.upload-quota
 */
async function keepFile(
  hub: SyncHub,
  county: County,
  device: Device,
  hash: string,
  content: Buffer,
): Promise<void> {
  if (createHash("sha256").update(content).digest("hex") !== hash) return;
  const source = (async function* whole() {
    yield content;
  })();
  await reserveUpload(hub, county, device, content.length);
  await keepPhoto(hub, county, device, hash, content.subarray(0, 16), source, sealedKeptDays).catch(
    (error: unknown) => {
      if (!(error instanceof AppError && error.status < 500)) throw error;
    },
  );
}

/** @returns the ids of entries that got no answer, because their files have not come. */
async function apply(
  hub: SyncHub,
  county: County,
  opened: readonly { readonly device: Device; readonly content: Buffer }[],
): Promise<readonly string[]> {
  const [first] = opened;
  if (first === undefined) return [];
  const entries = opened.map(({ content }) => parsed(content));
  const answered = new Set(
    (await applyEntries(hub, county, first.device, entries, null)).map(({ id }) => id),
  );
  return entries.flatMap((entry) => {
    const id = (entry as { id?: unknown } | null)?.id;
    return typeof id === "string" && !answered.has(id.toLowerCase()) ? [id] : [];
  });
}

function parsed(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString("utf8"));
  } catch {
    return null;
  }
}
