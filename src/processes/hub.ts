import { checkPlace } from "#src/channels/http/serve.ts";
import { filesFace } from "#src/channels/http/files-face.ts";
import { meFace } from "#src/channels/http/me-face.ts";
import { phoneFace } from "#src/channels/http/phone-face.ts";
import { reportFace } from "#src/channels/http/report-face.ts";
import { syncFace } from "#src/channels/sync/sync-face.ts";
import { siteFace } from "#src/channels/http/site-face.ts";
import { deskFace } from "#src/channels/desk/desk-face.ts";
import { requireProductionReact } from "#src/channels/site/render-page.ts";
import { type FirstAdministratorLinks, providePeople } from "#src/domains/people/index.ts";
import { storePageViews } from "#src/domains/press/index.ts";
import { organisationNames, postHolders } from "#src/domains/registry/index.ts";
import type { Config } from "#src/platform/config/config.ts";
import type { County } from "#src/platform/db/county.ts";
import { exclusively } from "#src/platform/db/exclusively.ts";
import { provideFiles } from "#src/platform/files/desk-files.ts";
import { openFileStore } from "#src/platform/files/file-store.ts";
import { type Logs, openLogs } from "#src/platform/log/log.ts";
import { provideSync } from "#src/platform/sync/hub/desk-sync.ts";
import { startBackground } from "./background.ts";
import { completeDemo } from "./demo/complete-demo.ts";
import type { DemoSignIn } from "./demo/demo-accounts.ts";
import { firstAdministrators } from "./first-administrators.ts";
import { type FirstCounty, makeFirstCounty } from "./first-county.ts";
import { erasureMeans } from "./erasure-means.ts";
import { noteAddress } from "./hub-address.ts";
import { hubError } from "./hub-errors.ts";
import { type OpenDatabase, openDatabase } from "./open-database.ts";
import { openServices, type Services } from "./open-services.ts";
import { openHubSync } from "./sync-hub.ts";
import { serveFaces, type Serving } from "./serve-faces.ts";
import { type ToldToStop, untilToldToStop } from "./signals.ts";
import { stopParts } from "./stop-parts.ts";

export interface HubStarted {
  readonly url: string;
  /** One-time links for the first two administrators, in an empty county where they have no accounts yet. */
  readonly links: FirstAdministratorLinks | undefined;
  /** What the installation holds; whether this start made it. */
  readonly counties: readonly County[];
  readonly madeCounty: boolean;
  /** The people of the demo county; none in an installation without it. */
  readonly demo: readonly DemoSignIn[];
}

/** A request under way is answered within it, a job is given up. */
const partsStopWithinMs = 12_000;

/** Serves people and machines until told to stop; gives the exit code. `onStarted` is told once, when it serves. */
export async function runHub(
  config: Config,
  firstCounty: FirstCounty,
  onStarted: (hub: HubStarted) => void,
): Promise<number> {
  requireProductionReact();
  const logs = openLogs(config.logLevel);
  const told = untilToldToStop(logs.hub);
  await checkPlace(config);
  let madeCounty = false;
  const database = await openDatabase(config, {
    log: logs.database,
    statementTimeoutMs: 30_000,
    prepare: async (owner) => {
      madeCounty = await makeFirstCounty(owner, firstCounty);
    },
  });
  try {
    const services = openServices(database, config);
    const demo = await onlyHere(database, () =>
      completeDemo(database.cell, services.accounts, openFileStore(config)),
    );
    const serving = await serve(config, logs, database, services, told);
    const background = startBackground(database, config, services.accounts, logs.jobs);
    await noteAddress(database.cell, serving.url);
    onStarted({
      url: serving.url,
      links: await onlyHere(database, () => linksFor(firstCounty, database, serving.url)),
      counties: await database.cell.counties(),
      madeCounty,
      demo,
    });
    const reason = await Promise.race([told.stop, databaseLost(database)]);
    logs.hub.info({ reason }, "stopping");
    await stopParts({ serving, background }, partsStopWithinMs, logs.hub);
    if (reason === "database lost") throw hubError("hub.database-lost", { dataDir: config.dataDir });
    return reason === "failure" ? 1 : 0;
  } finally {
    await database.close();
  }
}

/** Of hubs that start at once one makes the demo or the first links; the others find them made. */
function onlyHere<T>({ asOwner }: OpenDatabase, work: () => Promise<T>): Promise<T> {
  return asOwner((owner) => exclusively(owner, work));
}

function serve(
  config: Config,
  logs: Logs,
  { cell }: OpenDatabase,
  { accounts, sessions }: Services,
  told: ToldToStop,
): Promise<Serving> {
  const sync = openHubSync(cell, config, logs.http);
  const files = openFileStore(config);
  const people = {
    accounts,
    sessions,
    postHolders,
    organisationNames,
    erasure: erasureMeans(config, accounts),
  };
  return serveFaces({
    config,
    cell,
    log: logs.http,
    told,
    watchesSequencers: true,
    readActor: sessions.actorOf,
    sync: syncFace(sync),
    faces: (pages) => [
      deskFace(logs.http, (context) => {
        providePeople(people)(context);
        provideSync(sync)(context);
        provideFiles(files)(context);
      }),
      meFace({ accounts, sessions }),
      phoneFace({ accounts, sessions }),
      reportFace(),
      filesFace(files),
      siteFace(pages),
    ],
    storeViews: (counted) => storePageViews(cell, counted),
  });
}

async function linksFor(
  first: FirstCounty,
  { cell }: OpenDatabase,
  origin: string,
): Promise<FirstAdministratorLinks | undefined> {
  const county = first.kind === "empty" ? await cell.county(first.county.code) : undefined;
  const links = county && (await firstAdministrators(cell, county, origin));
  return links?.systemAdministrator === "" && links.securityAdministrator === "" ? undefined : links;
}

function databaseLost(database: OpenDatabase): Promise<"database lost"> {
  return new Promise((resolve) => database.server?.onExit(() => resolve("database lost")));
}
