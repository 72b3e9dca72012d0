import { createHash } from "node:crypto";
import type { Cell } from "../../db/cell.ts";
import type { County } from "../../db/county.ts";
import { AppError } from "../../errors/app-error.ts";
import { type Device, knownDevice } from "./devices.ts";
import type { Seal } from "./keep-unopened.ts";
import { knowPhoneAgain } from "./know-phone-again.ts";
import { applyEntries } from "./push.ts";
import { keepPhoto } from "./receive-file.ts";
import { noteRefusedFile } from "./refused-files.ts";
import { returnToAuthor } from "./return-to-author.ts";
import { syncError } from "./sync-errors.ts";
import type { SyncHub } from "./sync-hub.ts";
import { unseal } from "./unseal.ts";
import { reserveUpload } from "./upload-quota.ts";

/** What came sealed from one phone, files before the entries that name them. */
export interface SealsOfDevice {
  readonly device: string;
  /** Whose phone it says it was; null where it does not say. */
  readonly person: string | null;
  readonly files: readonly Seal[];
  readonly entries: readonly Seal[];
  /** Whether the files come now and count against what the device may send on one day. */
  readonly comeNow: boolean;
}

/** A wiped phone keeps no file that has come, so the hub keeps it for its entry as long as it remembers answers. */
const sealedKeptDays = 180;

/** What became of seals: `settled` is stored, done or refused with a reason; the others are neither settled nor unopened yet. */
export interface OpenedSeals {
  readonly settled: readonly string[];
  readonly unopened: readonly Seal[];
}

interface Opened extends Seal {
  readonly device: Device;
  readonly content: Buffer;
}

/**
 * Opens what a phone sealed to the hub and does with it what a push does. The seal proves no sender, the token inside does.
 * @throws AppError sync.upload-quota, server.disk-full
 */
export async function openSeals(hub: SyncHub, county: County, sent: SealsOfDevice): Promise<OpenedSeals> {
  const open = opener(hub, county, sent);
  const [settled, unopened]: [string[], Seal[]] = [[], []];
  for (const seal of sent.files) {
    const opened = await open(seal);
    if (opened === undefined) {
      unopened.push(seal);
      continue;
    }
    if (sent.comeNow) await reserveUpload(hub, county, opened.device, opened.content.length);
    await keepFile(hub, county, opened);
    settled.push(seal.name);
  }
  const entries: Opened[] = [];
  for (const seal of sent.entries) {
    const opened = await open(seal);
    if (opened === undefined) unopened.push(seal);
    else entries.push(opened);
  }
  settled.push(...(await apply(hub, county, entries)));
  return { settled, unopened };
}

function opener(
  hub: SyncHub,
  county: County,
  { device: id, person }: SealsOfDevice,
): (seal: Seal) => Promise<Opened | undefined> {
  const senders = new Map<string, Promise<Device | undefined>>();
  return async (seal) => {
    const unsealed = unseal(hub.keys, seal.name, seal.sealed);
    if (unsealed === undefined || unsealed.device !== id) return undefined;
    const sender = senders.get(unsealed.token) ?? senderOf(hub, county, { id, person }, unsealed.token);
    senders.set(unsealed.token, sender);
    const device = await sender;
    return device && { ...seal, device, content: unsealed.content };
  };
}

async function senderOf(
  hub: SyncHub,
  county: County,
  { id, person }: { readonly id: string; readonly person: string | null },
  token: string,
): Promise<Device | undefined> {
  const known = await deviceOf(hub.cell, county, id, token);
  if (known !== undefined || person === null) return known;
  const isKnownNow = await knowPhoneAgain(hub, county, { deviceId: id, personId: person }, token);
  return isKnownNow ? deviceOf(hub.cell, county, id, token) : undefined;
}

async function deviceOf(cell: Cell, county: County, id: string, token: string): Promise<Device | undefined> {
  return knownDevice(cell, county, id, token).catch((error: unknown) => {
    if (error instanceof AppError && error.status === 401) return undefined;
    throw error;
  });
}

/** Of a file that is no photo, or another one than it is called, the reason is kept for the entry that names it. */
async function keepFile(hub: SyncHub, county: County, { name, device, content }: Opened): Promise<void> {
  try {
    if (createHash("sha256").update(content).digest("hex") !== name) throw syncError("sync.wrong-hash");
    await keepPhoto(hub, county, device, name, content.subarray(0, 16), wholly(content), sealedKeptDays);
  } catch (error) {
    if (!(error instanceof AppError && error.status < 500)) throw error;
    await noteRefusedFile(hub.cell, county, device, name, error.code);
  }
}

async function* wholly(content: Buffer): AsyncGenerator<Buffer> {
  yield content;
}

/** @returns the names of what has its answer. An entry waits only while a file it names did not open. */
async function apply(hub: SyncHub, county: County, opened: readonly Opened[]): Promise<readonly string[]> {
  const [first] = opened;
  if (first === undefined) return [];
  const { device } = first;
  const entries = opened.map(({ content }) => parsed(content));
  const answers = await applyEntries(hub, county, device, entries, { deviceTime: null, isSealed: true });
  await returnToAuthor(hub.cell, county, device, answers);
  const answered = new Set(answers.map(({ id }) => id));
  return opened.flatMap(({ name }, n) => {
    const id = (entries[n] as { id?: unknown } | null)?.id;
    return typeof id === "string" && !answered.has(id.toLowerCase()) ? [] : [name];
  });
}

function parsed(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString("utf8"));
  } catch {
    return null;
  }
}
