import type { Line } from "#src/platform/sync/device/line.ts";
import type { DeviceStore, StepDown } from "#src/platform/sync/device/store.ts";
import { say } from "../operations/say.ts";

/** The parts of a contact in which a machine may be killed. */
export const phases = ["push", "pull", "apply"] as const;

export type Phase = (typeof phases)[number];

/** What goes on again when rows have been written: the rest of a pull, or nothing. */
let outside: "pull" | "idle" = "idle";

/** Says when entries and their files are on their way, and when rows are. */
export function sayingLine(line: Line): Line {
  return async (request) => {
    const call = new URL(request.url).pathname.split("/")[3] ?? "";
    if (call === "push" || call === "files") return during("push", () => line(request));
    if (call !== "pull") return line(request);
    outside = "pull";
    say("pull");
    const end = (): void => {
      outside = "idle";
      say("idle");
    };
    const response = await line(request).catch((error: unknown) => {
      end();
      throw error;
    });
    return new Response(untilEnd(response.body, end), response);
  };
}

/** Rows that have arrived are still being pulled while the device has not asked for what follows them. */
function untilEnd(body: Response["body"], end: () => void): ReadableStream<Uint8Array> | null {
  if (body === null) {
    end();
    return null;
  }
  const reader = body.getReader();
  return new ReadableStream(
    {
      pull: async (controller) => {
        const { done, value } = await reader.read().catch((error: unknown) => {
          end();
          throw error;
        });
        if (value !== undefined) return controller.enqueue(value);
        if (done) end();
        controller.close();
      },
      cancel: (reason) => {
        end();
        return reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}

/** Says when rows are written. */
export function sayingStore<Store extends DeviceStore>(store: Store): Store {
  const applyDown: DeviceStore["applyDown"] = store.applyDown.bind(store);
  return Object.assign(store, {
    applyDown: (step: StepDown) => during("apply", () => applyDown(step)),
  });
}

async function during<T>(phase: Phase, work: () => Promise<T>): Promise<T> {
  say(phase);
  try {
    return await work();
  } finally {
    say(outside);
  }
}
