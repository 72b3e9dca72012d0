import { writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { type Clock, localDay } from "#src/platform/clock/clock.ts";

const dayMs = 86_400_000;
const timeZone = "Asia/Shanghai";

/** Programs look every tenth of a second. */
const untilSeenMs = 300;

/** The machine's clock and so many days: this process goes by it, and the programs that shifted-clock.ts is loaded into. */
export class DayClock implements Clock {
  readonly file: string;
  #days = 0;

  constructor(file: string) {
    this.file = file;
    this.#write();
  }

  now(): Date {
    return new Date(Date.now() + this.#days * dayMs);
  }

  get today(): string {
    return localDay(this.now(), timeZone);
  }

  async turnDay(): Promise<void> {
    this.#days += 1;
    this.#write();
    await wait(untilSeenMs);
  }

  #write(): void {
    writeFileSync(this.file, String(this.#days * dayMs));
  }
}
