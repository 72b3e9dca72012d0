import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { openLogs } from "#src/platform/log/log.ts";
import { readSetting } from "#src/platform/sync/station-store/settings.ts";
import { writeEntry } from "#src/platform/sync/station-store/entry-files.ts";
import type { Entry } from "#src/platform/sync/wire.ts";
import { openStationDatabase } from "#src/processes/station/open-station-database.ts";
import type { CutLine } from "./cut-line.ts";
import type { Program } from "./program.ts";

interface LineState {
  readonly lastContact: string | null;
  readonly lastFailure: { readonly at: string; readonly why: string } | null;
}

const contactWithinMs = 60_000;

/** A village's station: its program, its line, and what was written at it. */
export class Box {
  readonly name: string;
  readonly organisationNo: number;
  readonly program: Program;
  readonly line: CutLine;
  readonly written: Entry[] = [];

  constructor(made: { name: string; organisationNo: number; program: Program; line: CutLine }) {
    this.name = made.name;
    this.organisationNo = made.organisationNo;
    this.program = made.program;
    this.line = made.line;
  }

  /** Somebody presses the big button. @returns how the contact ended; undefined when the station died over it */
  async contact(): Promise<"complete" | "stopped" | undefined> {
    return this.withPool(async (pool) => {
      const before = await readSetting<LineState>(pool, "line-state");
      const { url } = this.program;
      const pressed = await fetch(`${url}/keeper/sync`, {
        method: "POST",
        headers: { origin: url },
        body: new URLSearchParams(),
        redirect: "manual",
      });
      if (pressed.status !== 303) throw new Error(`the button is answered ${pressed.status}`);
      const giveUp = performance.now() + contactWithinMs;
      while (performance.now() < giveUp) {
        const now = await readSetting<LineState>(pool, "line-state");
        if (now !== undefined && JSON.stringify(now) !== JSON.stringify(before))
          return now.lastFailure === null ? ("complete" as const) : ("stopped" as const);
        await wait(100);
      }
      return undefined;
    }).catch(() => undefined);
  }

  /** As the station's pages save it. */
  async write(entries: readonly Entry[]): Promise<void> {
    await this.withPool(async (pool) => {
      for (const entry of entries) {
        await writeEntry(pool, entry, []);
        this.written.push(entry);
      }
    });
  }

  /** The database of the running station, or without it that of its folder. */
  async withPool<T>(work: (pool: pg.Pool) => Promise<T>): Promise<T> {
    const database = await openStationDatabase(this.program, openLogs("silent").database);
    try {
      return await work(database.pool);
    } finally {
      await database.close();
    }
  }
}
