import { randomUUID } from "node:crypto";
import { openLogs } from "#src/platform/log/log.ts";
import { readConfig } from "#src/platform/config/config.ts";
import { makeToken, tokenHash } from "#src/platform/sync/hub/devices.ts";
import type { EnrolledDevice } from "#testing/world/world-hub.ts";
import { openDatabase } from "../../src/processes/open-database.ts";

export interface RealHubPhones extends AsyncDisposable {
  readonly devices: readonly EnrolledDevice[];
  /** The county's change log goes on by one number, as a change for others makes it. */
  moveHead(): Promise<void>;
}

/** Phones of persons without any post, put into the running hub's database; commands join it in the same way. */
export async function enrolPhones(dataDir: string, count: number): Promise<RealHubPhones> {
  const config = readConfig({ SANWANG_DATA: dataDir });
  const database = await openDatabase(config, { log: openLogs("error").database, appConnections: 2 });
  const county = await database.cell.county("990101");
  if (county === undefined) throw new Error("The hub was not started with the seeded county.");
  const { schema } = county;
  const devices = Array.from({ length: count }, () => ({ id: randomUUID(), token: makeToken() }));
  await database.asOwner((owner) =>
    owner.query(
      `insert into ${schema}.sync_device (id, kind, person_id, token_hash, name, program, enrolled_at, act_id, recorded_at)
       select id, 'phone', id, hash, '', '0.1.0', now(), id, now()
       from unnest($1::uuid[], $2::bytea[]) as phone (id, hash)`,
      [devices.map(({ id }) => id), devices.map(({ token }) => tokenHash(token))],
    ),
  );
  return {
    devices,
    moveHead: async () => {
      await database.asOwner((owner) =>
        owner.query(`update ${schema}.sync_log_state set last_seq = last_seq + 1`),
      );
    },
    [Symbol.asyncDispose]: () => database.close(),
  };
}
