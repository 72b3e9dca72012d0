/** The way to the hub. Tests give their own, which is cut wherever they like. */
export type Line = (request: Request) => Promise<Response>;

export const ownLine: Line = (request) => fetch(request);

/** What a device's keeper sets for its line. */
export interface LineSettings {
  /** Bytes a second, up and down together; null: as fast as it goes. */
  readonly bytesPerSecond: number | null;
  /** Hours of the local day, from 0 to 24; `from` above `to` goes over midnight; null: always. */
  readonly hours: { readonly from: number; readonly to: number } | null;
  /** IANA, such as Asia/Shanghai. */
  readonly timeZone: string;
}

/** Whether a contact may begin now. In one that has begun the rows go on; content ends with the hours. */
export function mayUseLine(settings: LineSettings, now: Date): boolean {
  if (settings.hours === null) return true;
  const { from, to } = settings.hours;
  const hour = localHour(now, settings.timeZone);
  return from <= to ? from <= hour && hour < to : hour >= from || hour < to;
}

/** The hour with its minutes as a fraction: 22.5 is half past ten in the evening. */
function localHour(at: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(at);
  const read = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return (read("hour") % 24) + read("minute") / 60;
}

/** Waits until so many more bytes keep within the limit. */
export type Pace = (bytes: number) => Promise<void>;

export const unpaced: Pace = async () => undefined;

interface PaceTimer {
  /** Milliseconds that only grow. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

const machineTimer: PaceTimer = {
  now: () => performance.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** A second's worth may be saved up, so that a small contact does not wait at all. */
export function paceOf(bytesPerSecond: number | null, timer: PaceTimer = machineTimer): Pace {
  if (bytesPerSecond === null) return unpaced;
  let freeAt = timer.now() - 1_000;
  return async (bytes) => {
    freeAt = Math.max(freeAt, timer.now() - 1_000) + (bytes / bytesPerSecond) * 1_000;
    const ahead = freeAt - timer.now();
    if (ahead > 0) await timer.sleep(ahead);
  };
}
