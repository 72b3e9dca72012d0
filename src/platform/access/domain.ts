import type { CountyEvent } from "../events/events.ts";
import type { PeriodicJob } from "../jobs/jobs.ts";
import type { PersonalTable } from "../personal/personal-tables.ts";
import type { SyncCollection } from "../sync/collection.ts";
import type { OfflineAction } from "../sync/offline-action.ts";
import type { Grant } from "./grants.ts";

/** What a domain contributes to the processes; its `domain.ts` exports one. */
export interface DomainManifest {
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly events?: readonly CountyEvent[];
  readonly jobs?: readonly PeriodicJob[];
  /** What it holds about persons, by `declarePersonalFields`. */
  readonly personal?: readonly PersonalTable[];
  /** What phones and stations may hold of it, and which of its actions they may send: docs/sync-protocol.md. */
  readonly sync?: {
    readonly collections: readonly SyncCollection[];
    readonly actions: readonly OfflineAction[];
  };
}
