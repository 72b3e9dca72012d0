import type { StuckItem } from "./box.ts";

/** An item that devices hold, as it should be today. */
export interface ItemToday {
  /** `article` or `media`. */
  readonly collection: string;
  readonly id: string;
  /** Null when it was withdrawn or has expired: nobody should hold it any more. */
  readonly version: number | null;
  /** Since when it is as it is: an instant. */
  readonly changedAt: string;
}

/** What the hub knows of an item at one station. */
export interface ItemAtStation {
  readonly hasBox: boolean;
  /** Of what the station said it holds; null: it does not hold the item. */
  readonly held: number | null;
  readonly lastContactAt: string | null;
  readonly reportedAt: string | null;
  readonly stuck: readonly StuckItem[];
}

/**
 * `arrived`: as it should be, also when it is rightly gone. `on-way`: there has been no contact since the change, or it goes on.
 * `stuck`: the station reported since, without it. `no-box`: no computer has taken the station's code.
 */
export type ArrivalState = "arrived" | "on-way" | "stuck" | "no-box";

export interface Arrival {
  readonly state: ArrivalState;
  /** Why it is stuck, as the station says; null when it did not say. */
  readonly why: string | null;
}

export function arrivalOf(item: ItemToday, at: ItemAtStation): Arrival {
  if (!at.hasBox) return { state: "no-box", why: null };
  const asItShouldBe = item.version === null ? at.held === null : (at.held ?? 0) >= item.version;
  if (asItShouldBe) return { state: "arrived", why: null };
  const said = at.stuck.find(({ what }) => what === `${item.collection}:${item.id}`);
  // What does not arrive is no hindrance to what should leave.
  if (said !== undefined && item.version !== null) return { state: "stuck", why: said.why };
  return { state: askedInVain(item, at) ? "stuck" : "on-way", why: null };
}

/** A whole contact since the change, with the report that ends it. */
function askedInVain({ changedAt }: ItemToday, { lastContactAt, reportedAt }: ItemAtStation): boolean {
  return (
    lastContactAt !== null && lastContactAt > changedAt && reportedAt !== null && reportedAt >= lastContactAt
  );
}

/**
 * Phones are told as counts, and few of them not even exactly: keepers and secretaries of single villages read the page, and who
 * knows the village would tell from one to four phones whose they are.
 */
export const fewest = 5;

export type PhoneCount = number | "few";

export function phoneCount(counted: number): PhoneCount {
  return counted > 0 && counted < fewest ? "few" : counted;
}
