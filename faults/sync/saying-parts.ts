import type { DeviceStore } from "#src/platform/sync/device/store.ts";
import type { Transport } from "#src/platform/sync/device/transport.ts";
import { say } from "../operations/say.ts";

/** The parts of a contact in which a machine may be killed. */
export const phases = ["push", "pull", "apply"] as const;

export type Phase = (typeof phases)[number];

/** What goes on again when rows have been written: the rest of a pull, or nothing. */
let outside: "pull" | "idle" = "idle";

/** Says when entries are on their way, and when rows are. */
export function sayingTransport(transport: Transport): Transport {
  return {
    ...transport,
    push: (request) => during("push", () => transport.push(request)),
    pull: async function* (request) {
      outside = "pull";
      say("pull");
      try {
        yield* transport.pull(request);
      } finally {
        outside = "idle";
        say("idle");
      }
    },
  };
}

/** Says when rows are written. */
export function sayingStore(store: DeviceStore): DeviceStore {
  return {
    cursor: () => store.cursor(),
    documents: (collection) => store.documents(collection),
    addEntry: (entry) => store.addEntry(entry),
    unsent: (limit) => store.unsent(limit),
    countUnsent: () => store.countUnsent(),
    keepAnswers: (answers, at) => store.keepAnswers(answers, at),
    answered: () => store.answered(),
    sendAgain: () => store.sendAgain(),
    toConfirm: () => store.toConfirm(),
    noteShown: (ids, at) => store.noteShown(ids, at),
    forgetAnswered: (before) => store.forgetAnswered(before),
    applyDown: (step) => during("apply", () => store.applyDown(step)),
  };
}

async function during<T>(phase: Phase, work: () => Promise<T>): Promise<T> {
  say(phase);
  try {
    return await work();
  } finally {
    say(outside);
  }
}
