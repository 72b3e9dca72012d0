import type { StuckReason } from "#src/channels/station/means.ts";
import { type Line, paceOf } from "#src/platform/sync/device/line.ts";
import { type Patience, usualPatience } from "#src/platform/sync/device/patience.ts";
import { type Contact, openSession } from "#src/platform/sync/device/sync-session.ts";
import { openTransport, type Transport, type TransportOptions } from "#src/platform/sync/device/transport.ts";
import type { AskBytes } from "#src/platform/sync/station-content/ask-bytes.ts";
import { openContentLine } from "#src/platform/sync/station-content/content-line.ts";
import { fetchNamed } from "#src/platform/sync/station-content/fetch-named.ts";
import { type NamedContent, namedFiles } from "#src/platform/sync/station-content/named-files.ts";
import { sweepContent } from "#src/platform/sync/station-content/sweep-content.ts";
import { dropUselessFiles, entryFiles } from "#src/platform/sync/station-store/entry-files.ts";
import { isAllowedNow, lineSettings, readLineRule } from "./line-rule.ts";
import { reportHealth } from "./report.ts";
import { keepStuck } from "./stuck-entries.ts";
import { dropSnapshot, snapshotHash, takeSnapshot } from "./snapshot-kept.ts";
import { keepTime, type StationParts } from "./station-parts.ts";
import { reasonOfContact, reasonOfContent } from "./stuck-reason.ts";
import { type ContactStep, watchedTransport } from "./watched-transport.ts";
import { wipeStation } from "./wipe-station.ts";

export interface ContactWatch {
  readonly onStep: (step: ContactStep) => void;
  readonly onContent: (bytesDone: number, bytesWanted: number) => void;
  /** Whether the keeper has asked for it: then content comes whatever the hours say. */
  readonly isAsked: () => boolean;
  /** Ends the contact soon; what arrived stays. */
  readonly signal: AbortSignal;
}

export interface ContactResult {
  readonly outcome: Contact["outcome"];
  /** Why it did not come to its end; null when it did. */
  readonly why: StuckReason | null;
  readonly rows: number;
  /** The hub's at the beginning; null where it was not reached. */
  readonly hubTime: string | null;
}

/** A whole contact: entries up, rows down, content, then what is no longer needed goes and the hub hears how the station is. */
export async function oneContact(
  parts: StationParts,
  watch: ContactWatch,
  patience: Patience = usualPatience,
): Promise<ContactResult> {
  const { enrolment, clock, store, pool } = parts;
  const rule = await readLineRule(pool);
  const settings = lineSettings(rule, enrolment.county.timeZone);
  const line = stoppable(parts.line, watch.signal);
  const options = {
    hub: enrolment.hub,
    device: enrolment.device,
    line,
    pace: paceOf(settings.bytesPerSecond),
  };
  const transport = watchedTransport(openTransport(options), clock, watch.onStep);
  const session = openSession({
    store,
    transport,
    clock,
    program: parts.program,
    files: entryFiles(pool),
    patience: { ...patience, sleep: (ms) => sleepUntil(patience, ms, watch.signal) },
    wipe: () => wipeStation(parts),
    sendBeforeWipe: true,
    heldSnapshot: () => snapshotHash(pool),
    takeSnapshot: (snapshot) => takeSnapshot(parts, snapshot),
  });
  const contact = await session.contact();
  await keepTime(parts);
  if (contact.hubTime !== null) await keepStuck(pool, contact.stuck);
  if (contact.outcome !== "complete") return refused(parts, contact);
  watch.onStep("content");
  const named = await contentOf(parts);
  const why = await fetchContent(parts, named, { ...options, patience, watch });
  await parts.problems.keepOnly(named.map(({ file }) => file));
  await dropUselessFiles(pool);
  await tell(transport, parts);
  const { rows, hubTime } = contact;
  return { outcome: "complete", why: why === null ? null : reasonOfContent(why), rows, hubTime };
}

/** A hub that does not know the station any more has taken it out of the county: nobody signs in here on its word. */
async function refused(
  parts: StationParts,
  { outcome, error, rows, hubTime }: Contact,
): Promise<ContactResult> {
  const why = error === null ? null : reasonOfContact(error);
  if (why === "station-unknown") await dropSnapshot(parts);
  if (error?.stop === "device") parts.log.warn({ err: error }, "a contact met an error of the station");
  else if (error !== null) parts.log.info({ why, code: error.code }, "a contact stopped");
  return { outcome, why: outcome === "wiped" ? "station-unknown" : why, rows, hubTime };
}

/** The files that documents name, after what none names any more has gone. */
export async function contentOf(
  { pool, contentFolder, chunks, index, today }: StationParts,
  sweep: "always" | "when-needed" = "when-needed",
): Promise<readonly NamedContent[]> {
  const named = await namedFiles(pool, today());
  const files = named.map(({ file }) => file);
  await sweepContent(contentFolder, chunks, index, files, sweep);
  return named;
}

interface ContentOptions extends TransportOptions {
  readonly patience: Patience;
  readonly watch: ContactWatch;
}

async function fetchContent(
  parts: StationParts,
  named: readonly NamedContent[],
  { patience, watch, ...options }: ContentOptions,
): Promise<string | null> {
  const { enrolment, index, chunks, problems, requireRoom } = parts;
  const whole = await index.wholeFiles();
  const wanted = named.filter(({ file }) => !whole.has(file)).reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  return fetchNamed(
    {
      hub: { countyCode: enrolment.county.code, signKey: enrolment.hubSignKey },
      line: openContentLine({ ...options, askBytes: stoppableBytes(parts.askBytes, watch.signal) }),
      index,
      store: chunks,
      problems,
      requireRoom,
      patience,
      signal: watch.signal,
      mayGoOn: async () => watch.isAsked() || (await isAllowedNow(parts)),
      onMoved: (bytes) => {
        done += bytes;
        watch.onContent(done, wanted);
      },
    },
    named,
  );
}

/** The contact has done its work; a report that is lost is given at the next one. */
async function tell(transport: Transport, parts: StationParts): Promise<void> {
  await reportHealth(transport, parts).catch((err: unknown) =>
    parts.log.warn({ err }, "the hub did not take the report"),
  );
}

function stoppable(line: Line, signal: AbortSignal): Line {
  return (request) => line(new Request(request, { signal: AbortSignal.any([request.signal, signal]) }));
}

function stoppableBytes(askBytes: AskBytes, signal: AbortSignal): AskBytes {
  return (asked) => askBytes({ ...asked, signal: AbortSignal.any([asked.signal, signal]) });
}

/** Whoever stops the station does not wait for a minute's patience. */
function sleepUntil(patience: Patience, milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = (): void => resolve();
    signal.addEventListener("abort", end, { once: true });
    void patience.sleep(milliseconds).then(() => {
      signal.removeEventListener("abort", end);
      resolve();
    });
  });
}
