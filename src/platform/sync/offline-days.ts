/** The county's settings of how long devices do without a contact, in days; each has what holds where it is missing, and bounds. */
export const offlineDays = {
  /** Rights of a phone's last contact count for entries made within these days of it; 0: a successor confirms each. */
  "sync.phone-days": { usual: 14, least: 0, most: 60 },
  /** The same at a station; also how long it lets people in without a contact. The change log reaches back 180 days. */
  "sync.station-days": { usual: 120, least: 7, most: 180 },
  /** After these days without a contact a phone erases what can be read; what is unsent stays. */
  "sync.wipe-days": { usual: 14, least: 1, most: 60 },
} as const;

export type OfflineDaysName = keyof typeof offlineDays;

/** The days of a setting as it stands in the database; the usual ones where it is missing. */
export function daysOf(name: OfflineDaysName, value: unknown): number {
  const { usual, least } = offlineDays[name];
  return typeof value === "number" && value >= least ? value : usual;
}
