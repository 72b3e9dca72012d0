import { createContext, type RouterContextProvider } from "react-router";
import type { DeskProvider } from "../access/request-context.ts";
import type { FileStore } from "./file-store.ts";

const filesContext = createContext<FileStore>();

/** Puts the installation's file store into each desk request. */
export function provideFiles(store: FileStore): DeskProvider {
  return (context) => context.set(filesContext, store);
}

export function filesOf(context: Readonly<RouterContextProvider>): FileStore {
  return context.get(filesContext);
}
