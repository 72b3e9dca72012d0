import { sql } from "kysely";
import {
  erasedName,
  headAddressNow,
  type PersonName,
  settersOf,
  settingChanges,
} from "#src/domains/people/index.ts";
import { footerAsWritten } from "#src/domains/press/index.ts";
import type { DeskScope } from "#src/platform/access/request-context.ts";
import type { LoggedContext } from "#src/platform/audit/record-look.ts";
import { fill } from "#src/platform/i18n/language.ts";
import { holdsRight } from "#src/platform/access/action.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { platformError } from "#src/platform/errors/platform-errors.ts";
import { daysOf, offlineDays, type OfflineDaysName } from "#src/platform/sync/offline-days.ts";

/** What the page of settings shows to the system administrator, and of it what concerns the auditor. @throws AppError access.not-allowed */
export async function readSettings(ctx: LoggedContext, scope: DeskScope) {
  const maySet = holdsRight(ctx, "people.set-offline-days");
  const mayAgree = holdsRight(ctx, "people.agree-head-address");
  if (!maySet && !mayAgree) throw platformError("access.not-allowed");
  const { sent, failure, ...head } = await headAddressNow(ctx);
  const changes = await settingChanges(ctx);
  const setters = await settersOf(
    ctx,
    scope,
    changes.map(({ actId }) => actId),
  );
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
    changes: changes.map(({ actId, name, value, from, until }) => ({
      name,
      value: lineOf(value),
      by: nameOf(setters.get(actId), scope),
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

/** Null where no person set it. */
function nameOf(person: PersonName | undefined, { language }: DeskScope): string | null {
  if (person === undefined) return null;
  return person.erased ? fill(erasedName, language) : person.name;
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
