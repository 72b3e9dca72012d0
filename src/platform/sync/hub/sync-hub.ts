import type { Rights } from "../../access/reach.ts";
import type { Cell } from "../../db/cell.ts";
import type { ReadContext } from "../../db/context.ts";
import type { FileStore } from "../../files/file-store.ts";
import type { SyncCollection } from "../collection.ts";
import type { OfflineAction } from "../offline-action.ts";
import type { KnownSets } from "./bucket-set.ts";
import type { HubKeys } from "./hub-keys.ts";

/** What the hub answers devices with; processes put it together from the domains. */
export interface SyncHub {
  readonly cell: Cell;
  readonly collections: readonly SyncCollection[];
  readonly actions: ReadonlyMap<string, OfflineAction>;
  readonly stations: StationRules;
  readonly keys: HubKeys;
  readonly files: FileStore;
  /** A folder for files that have arrived in part. */
  readonly incoming: string;
  readonly knownSets: KnownSets;
  /** Told what an entry met that no action declares; the entry is answered as refused. */
  readonly onFailure: (error: unknown) => void;
}

/** What the domain of stations knows of them. */
export interface StationRules {
  /** What a station of this organisation may read now; its `personId` is the device. Asked by the machine. */
  readonly rightsOf: (
    ctx: ReadContext,
    station: { readonly deviceId: string; readonly organisationNo: number },
  ) => Promise<Rights>;
  /** The signed snapshot of who may sign in and do what, and the rights it gives them. Asked by the machine. */
  readonly snapshotOf?: (
    ctx: ReadContext,
    station: { readonly deviceId: string; readonly organisationNo: number },
  ) => Promise<{ readonly snapshot: string; readonly rights: readonly Rights[] }>;
}

export type SyncHubOptions = Omit<SyncHub, "knownSets" | "actions"> & {
  readonly actions: readonly OfflineAction[];
};

export function openSyncHub(options: SyncHubOptions): SyncHub {
  return {
    ...options,
    actions: new Map(options.actions.map((action) => [action.name, action])),
    knownSets: new Map(),
  };
}
