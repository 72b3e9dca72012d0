/** What does not arrive at a station: `article:<id>`, `media:<id>`, or something on a disk; and why, as the station says. */
export interface StuckItem {
  readonly what: string;
  readonly why: string;
}

/** The computer that is a station today, as far as the hub has heard of it. Instants are ISO 8601. */
export interface Box {
  readonly deviceId: string;
  readonly program: string;
  readonly enrolledAt: string;
  readonly lastContactAt: string | null;
  /** Its clock less the hub's. */
  readonly clockOffSeconds: number | null;
  readonly reportedAt: string | null;
  /** Bytes. */
  readonly disk: { readonly free: number; readonly total: number } | null;
  readonly stuck: readonly StuckItem[];
}

/** What somebody should look after, the most pressing first. */
export type Trouble = "never-seen" | "silent" | "disk-full" | "clock-off" | "stuck";

const silentAfterDays = 7;
const leastFree = 500_000_000;
const mostClockOffSeconds = 600;
const dayMs = 86_400_000;

/** @param now an instant, ISO 8601 */
export function troublesOf(box: Box | null, now: string): readonly Trouble[] {
  if (box === null) return [];
  const { lastContactAt, disk, clockOffSeconds, stuck } = box;
  if (lastContactAt === null) return ["never-seen"];
  const found: Trouble[] = [];
  if (daysBetween(lastContactAt, now) >= silentAfterDays) found.push("silent");
  if (disk !== null && disk.free < leastFree) found.push("disk-full");
  if (clockOffSeconds !== null && Math.abs(clockOffSeconds) > mostClockOffSeconds) found.push("clock-off");
  if (stuck.length > 0) found.push("stuck");
  return found;
}

/** Whole days from one instant to another. */
export function daysBetween(earlier: string, later: string): number {
  return Math.floor((Date.parse(later) - Date.parse(earlier)) / dayMs);
}
