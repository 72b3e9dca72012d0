import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** By then a hub has loaded its program, and on its first day its demo. */
const startedMs = 15_000;

/**
 * Once after the start, collects what starting has left. V8 collects when memory is asked for, and an idle hub asks for none: what
 * was needed to start, as much again as the hub itself, stayed with it for the whole night on a machine that has little.
 */
export function giveBackMemoryAfterStart(): void {
  setTimeout(() => {
    setFlagsFromString("--expose-gc");
    (runInNewContext("gc") as () => void)();
  }, startedMs).unref();
}
