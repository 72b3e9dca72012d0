import { type KeyObject, sign } from "node:crypto";
import { mkdir, open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { readOrMakeKey } from "../access/key-file.ts";
import type { Script } from "../script/script.ts";
import { type Line, ownLine } from "./device/line.ts";
import { publicHalfOf, signingKeyOf } from "./signing-key.ts";
import { stationError } from "./station-errors.ts";

/** What a station knows of its hub and county; kept in `keys/`, since it holds the station's token. */
export interface Enrolment {
  /** The hub's origin. */
  readonly hub: string;
  readonly device: { readonly id: string; readonly token: string };
  readonly county: {
    readonly code: string;
    readonly nameHans: string;
    readonly nameHant: string;
    readonly timeZone: string;
    readonly defaultScript: Script;
  };
  readonly organisationNo: number;
  /** Ed25519, raw, base64url. */
  readonly hubSignKey: string;
}

const fileName = "station-enrolment.json";

export async function readEnrolment(dataDir: string): Promise<Enrolment | undefined> {
  try {
    return JSON.parse(await readFile(join(dataDir, "keys", fileName), "utf8")) as Enrolment;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return undefined;
  }
}

/** Whole or not at all, and outliving a power cut: the code that brought it is used up. */
export async function keepEnrolment(dataDir: string, enrolment: Enrolment): Promise<void> {
  const folder = join(dataDir, "keys");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, fileName);
  const unfinished = await open(`${path}.new`, "w", 0o600);
  await unfinished.writeFile(`${JSON.stringify(enrolment, null, 2)}\n`);
  await unfinished.sync().finally(() => unfinished.close());
  await rename(`${path}.new`, path);
}

/** The station's own key, made at its first start. @returns the public half, raw, base64url */
export function ownPublicKey(dataDir: string): string {
  return publicHalfOf(ownKey(dataDir));
}

/** Signed with the station's own key, of which the hub knows the public half. @returns base64url */
export function signAsStation(dataDir: string, text: Buffer): string {
  return sign(null, text, ownKey(dataDir)).toString("base64url");
}

function ownKey(dataDir: string): KeyObject {
  return signingKeyOf(readOrMakeKey(join(dataDir, "keys"), "station-sign"));
}

export interface EnrolmentRequest {
  readonly hub: string;
  readonly code: string;
  readonly publicKey: string;
  readonly program: string;
  readonly line?: Line;
}

/** @throws AppError station.bad-address */
export function hubOrigin(typed: string): string {
  const isAddress = URL.canParse(typed) && /^https?:$/.test(new URL(typed).protocol);
  if (!isAddress) throw stationError("station.bad-address", { hub: typed });
  return new URL(typed).origin;
}

interface EnrolAnswer {
  readonly device: string;
  readonly token: string;
  readonly county: Enrolment["county"];
  readonly organisationNo: number;
  readonly hubSignKey: string;
}

const answersWithinMs = 60_000;

/** Uses up the one-time code. @throws AppError station.code-refused, station.hub-unreachable, station.not-a-hub */
export async function enrolAtHub(request: EnrolmentRequest): Promise<Enrolment> {
  const { hub, code, publicKey, program, line = ownLine } = request;
  const asked = new Request(new URL("/sync/v1/enrol", hub), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ kind: "station", code, publicKey, program }),
    signal: AbortSignal.timeout(answersWithinMs),
  });
  const response = await line(asked).catch(() => {
    throw stationError("station.hub-unreachable", { hub });
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw refused(hub, response.status, body);
  if (!isAnswer(body)) throw stationError("station.not-a-hub", { hub, code: response.status });
  const { device, token, county, organisationNo, hubSignKey } = body;
  return { hub, device: { id: device, token }, county, organisationNo, hubSignKey };
}

function isAnswer(body: unknown): body is EnrolAnswer {
  return typeof body === "object" && body !== null && "token" in body && "hubSignKey" in body;
}

function refused(hub: string, status: number, body: unknown): Error {
  const code = typeof body === "object" && body !== null && "code" in body ? String(body.code) : `${status}`;
  if (code === "sync.code-unknown" || code === "sync.not-understood")
    return stationError("station.code-refused");
  if (status >= 500) return stationError("station.hub-unreachable", { hub });
  return stationError("station.not-a-hub", { hub, code });
}
