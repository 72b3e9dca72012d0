import { SyncError } from "#src/platform/sync/device/sync-error.ts";
import { openTransport } from "#src/platform/sync/device/transport.ts";
import { verifiedSnapshot } from "#src/platform/sync/snapshot-signature.ts";
import { systemClock } from "#src/platform/clock/clock.ts";
import {
  type Enrolment,
  enrolAtHub,
  hubOrigin,
  keepEnrolment,
  ownPublicKey,
  readEnrolment,
} from "#src/platform/sync/station-enrolment.ts";
import { stationError } from "#src/platform/sync/station-errors.ts";
import { stationProgram } from "./station-parts.ts";

/** What was typed at the start; both may be left out once the station is enrolled. */
export interface EnrolmentAsked {
  readonly hub: string | undefined;
  readonly code: string | undefined;
}

export interface FoundEnrolment {
  readonly enrolment: Enrolment;
  /**
   * `known`: the folder was enrolled before, a code was not needed and is not used up. `anew`: it was enrolled before, and the hub
   * knows it under another number from now on.
   */
  readonly how: "known" | "enrolled" | "anew";
}

/**
 * The enrolment of a data folder, made by the code at the first start. The address of a hub that has moved is taken over. A code
 * given to a station that the hub no longer knows, or that no longer knows the hub by its signature, enrols it anew and keeps what
 * was written.
 * @throws AppError station.*
 */
export async function findEnrolment(dataDir: string, asked: EnrolmentAsked): Promise<FoundEnrolment> {
  const known = await readEnrolment(dataDir);
  const hub = asked.hub === undefined ? known?.hub : hubOrigin(asked.hub);
  if (known !== undefined) {
    const moved = hub === undefined || hub === known.hub ? known : { ...known, hub };
    if (moved !== known) await keepEnrolment(dataDir, moved);
    if (asked.code === undefined || !(await needsCode(moved))) return { enrolment: moved, how: "known" };
  }
  if (hub === undefined || asked.code === undefined) throw stationError("station.not-enrolled");
  const request = { hub, code: asked.code, publicKey: ownPublicKey(dataDir), program: stationProgram };
  const enrolment = await enrolAtHub(request);
  await keepEnrolment(dataDir, enrolment);
  return { enrolment, how: known === undefined ? "enrolled" : "anew" };
}

/**
 * Whether the hub says that it does not know this station any more, or signs with another key than it did at the enrolment, as after
 * a restore without its keys. Silence says nothing.
 */
async function needsCode({ hub, device, hubSignKey, county }: Enrolment): Promise<boolean> {
  const transport = openTransport({ hub, device, silenceMs: 15_000 });
  const hello = {
    epoch: null,
    seq: 0,
    setHash: null,
    deviceTime: systemClock.now().toISOString(),
    program: stationProgram,
    unsent: 1,
    snapshot: null,
  };
  return transport.hello(hello).then(
    ({ order, snapshot }) =>
      order === "wipe" ||
      (snapshot !== undefined && verifiedSnapshot(hubSignKey, county.code, snapshot) === undefined),
    (error: unknown) => error instanceof SyncError && error.stop === "device-unknown",
  );
}
