import type pg from "pg";
import type { LineRule } from "#src/channels/station/means.ts";
import { type LineSettings, mayUseLine } from "#src/platform/sync/device/line.ts";
import { readSetting, writeSetting } from "#src/platform/sync/station-store/settings.ts";
import type { StationParts } from "./station-parts.ts";

const name = "line-rule";
const freeLine: LineRule = { hours: null, kilobits: null };

export async function readLineRule(pool: pg.Pool): Promise<LineRule> {
  return (await readSetting<LineRule>(pool, name)) ?? freeLine;
}

export async function writeLineRule(pool: pg.Pool, rule: LineRule): Promise<void> {
  await writeSetting(pool, name, rule);
}

export function lineSettings({ hours, kilobits }: LineRule, timeZone: string): LineSettings {
  return {
    bytesPerSecond: kilobits === null ? null : kilobits * 125,
    hours: hours && { from: hourOf(hours.from), to: hourOf(hours.until) },
    timeZone,
  };
}

function hourOf(clockTime: string): number {
  const [hours = 0, minutes = 0] = clockTime.split(":").map(Number);
  return hours + minutes / 60;
}

/** By the rule of this moment: the keeper may have changed it while a film arrives. */
export async function isAllowedNow({
  pool,
  clock,
  enrolment,
}: Pick<StationParts, "pool" | "clock" | "enrolment">): Promise<boolean> {
  const settings = lineSettings(await readLineRule(pool), enrolment.county.timeZone);
  return mayUseLine(settings, clock.now());
}

const minuteMs = 60_000;
const dayMinutes = 1_440;

/** The first instant from `at` on at which the station may use its line by itself. */
export function nextAllowed(settings: LineSettings, at: Date): Date {
  for (let minutes = 0; minutes <= dayMinutes; minutes += 1) {
    const then = new Date(at.getTime() + minutes * minuteMs);
    if (mayUseLine(settings, then)) return then;
  }
  return new Date(at.getTime() + dayMinutes * minuteMs);
}
