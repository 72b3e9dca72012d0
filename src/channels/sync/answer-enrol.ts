import { randomUUIDv7 } from "node:crypto";
import { z } from "zod";
import { perform } from "#src/platform/access/action.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { platformError } from "#src/platform/errors/platform-errors.ts";
import { readLogState } from "#src/platform/sync/hub/bucket-set.ts";
import { tokenHash } from "#src/platform/sync/hub/devices.ts";
import { enrolPhone } from "#src/platform/sync/hub/enrol-phone.ts";
import { enrolStation } from "#src/platform/sync/hub/enrol-station.ts";
import { makePhoneToken } from "#src/platform/sync/hub/phone-token.ts";
import { readMessage } from "#src/platform/sync/hub/read-message.ts";
import type { SyncHub } from "#src/platform/sync/hub/sync-hub.ts";
import { checkOrigin } from "../http/origin-check.ts";
import { json } from "./answers.ts";
import { readJson } from "./read-json.ts";
import type { SyncScope } from "./sync-face.ts";

const kinds = z.object({ kind: z.enum(["phone", "station"]) });
const phone = z.object({ name: z.string().max(60), program: z.string().max(60) });

/** A station with its code, or a phone with its owner's session, becomes a device. */
export async function answerEnrol(hub: SyncHub, request: Request, scope: SyncScope): Promise<Response> {
  const { cell, keys } = hub;
  const { county } = scope;
  const body = await readJson(request, 10_000);
  const { kind } = readMessage(kinds, body);
  const enrolled =
    kind === "station"
      ? await enrolStation(cell, county, body)
      : await enrolOwnPhone(hub, request, scope, readMessage(phone, body));
  const machine = { kind: "system", job: "sync.enrol" } as const;
  const { epoch } = await withCounty(cell, county, machine, readLogState);
  return json(request, {
    ...enrolled,
    county: {
      code: county.code,
      nameHans: county.name["zh-Hans"],
      nameHant: county.name["zh-Hant"],
      timeZone: county.timeZone,
      defaultScript: county.defaultScript,
    },
    hubSealKey: keys.sealKey,
    hubSignKey: keys.signKey,
    epoch,
  });
}

async function enrolOwnPhone(
  { cell, keys }: SyncHub,
  request: Request,
  { county, caller, readActor }: SyncScope,
  said: z.output<typeof phone>,
): Promise<{ readonly device: string; readonly token: string; readonly person: string }> {
  checkOrigin(request, caller.origin);
  const actor = await readActor();
  if (actor.kind !== "person") throw platformError("access.sign-in-needed");
  const deviceId = randomUUIDv7();
  const token = makePhoneToken(keys, county, { deviceId, personId: actor.personId });
  await perform(cell, county, actor, enrolPhone, { ...said, deviceId, tokenHash: tokenHash(token) });
  return { device: deviceId, token, person: actor.personId };
}
