import { createContext, type RouterContextProvider } from "react-router";
import type { Log } from "#src/platform/log/log.ts";

const key = createContext<Log>();

export function setDeskLog(context: RouterContextProvider, log: Log): void {
  context.set(key, log);
}

export function deskLogContext(context: unknown): Log {
  return (context as RouterContextProvider).get(key);
}
