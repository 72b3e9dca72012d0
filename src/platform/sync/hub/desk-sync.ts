import { createContext, type RouterContextProvider } from "react-router";
import type { DeskProvider } from "../../access/request-context.ts";
import type { SyncHub } from "./sync-hub.ts";

const syncContext = createContext<SyncHub>();

/** Puts the hub's side of sync into each desk request. */
export function provideSync(hub: SyncHub): DeskProvider {
  return (context) => context.set(syncContext, hub);
}

export function syncOf(context: Readonly<RouterContextProvider>): SyncHub {
  return context.get(syncContext);
}
