import { sql } from "kysely";
import { headAddressNow, settingChanges } from "#src/domains/people/index.ts";
import { footerAsWritten } from "#src/domains/press/index.ts";
import { holdsRight } from "#src/platform/access/action.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { platformError } from "#src/platform/errors/platform-errors.ts";
import { daysOf, offlineDays, type OfflineDaysName } from "#src/platform/sync/offline-days.ts";

/** What the page of settings shows to the system administrator, and of it what concerns the auditor. @throws AppError access.not-allowed */
export async function readSettings(ctx: ReadContext) {
  const maySet = holdsRight(ctx, "people.set-offline-days");
  const mayAgree = holdsRight(ctx, "people.agree-head-address");
  if (!maySet && !mayAgree) throw platformError("access.not-allowed");
  const { sent, failure, ...head } = await headAddressNow(ctx);
  return {
    maySet,
    mayAgree,
    footer: await footerAsWritten(ctx),
    days: await daysNow(ctx),
    head: {
      ...head,
      sent: sent && { ...sent, at: minuteOf(ctx, sent.at) },
      failure: failure && { ...failure, since: minuteOf(ctx, failure.since) },
    },
    changes: (await settingChanges(ctx)).map(({ value, from, until, ...change }) => ({
      ...change,
      value: lineOf(value),
      from: minuteOf(ctx, from),
      until: until === null ? null : minuteOf(ctx, until),
    })),
  };
}

/** @NOTE reach: settings are the county's own, everybody may read them. */
async function daysNow(ctx: ReadContext) {
  const { rows } = await sql<{ name: string; value: unknown }>`
    select name, value from setting where name in ('sync.phone-days', 'sync.station-days', 'sync.wipe-days')`.execute(
    ctx.db,
  );
  const days = (name: OfflineDaysName) => ({
    value: daysOf(name, rows.find((row) => row.name === name)?.value),
    ...offlineDays[name],
  });
  return {
    phoneDays: days("sync.phone-days"),
    stationDays: days("sync.station-days"),
    wipeDays: days("sync.wipe-days"),
  };
}

function minuteOf({ county: { timeZone } }: ReadContext, instant: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" }).format(
    new Date(instant),
  );
}

/** A value on one line; of the foot what was written. */
function lineOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  const { script } = value as { readonly script?: string };
  const written = script === undefined ? value : (value as Readonly<Record<string, unknown>>)[script];
  return Object.values(written ?? {})
    .flatMap((part) => (typeof part === "object" && part !== null ? Object.values(part) : [part]))
    .map(String)
    .join(" · ");
}
