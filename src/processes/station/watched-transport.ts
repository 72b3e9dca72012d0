import { systemClock } from "#src/platform/clock/clock.ts";
import type { Transport } from "#src/platform/sync/device/transport.ts";
import type { StationClock } from "#src/platform/sync/station-clock.ts";

export type ContactStep = "hello" | "push" | "pull" | "content";

/**
 * A transport that tells which step is under way. The hello says what the machine's own clock shows, so that the hub learns how
 * wrong it goes; its answer corrects the clock by which everything else is dated.
 */
export function watchedTransport(
  transport: Transport,
  clock: StationClock,
  onStep: (step: ContactStep) => void,
): Transport {
  return {
    hello: async (request) => {
      onStep("hello");
      const answer = await transport.hello({ ...request, deviceTime: systemClock.now().toISOString() });
      clock.tell(new Date(answer.hubTime));
      return answer;
    },
    push: (request) => {
      onStep("push");
      return transport.push(request);
    },
    pull: (request) => {
      onStep("pull");
      return transport.pull(request);
    },
    uploaded: (hash, size) => {
      onStep("push");
      return transport.uploaded(hash, size);
    },
    upload: (hash, size, from, part) => transport.upload(hash, size, from, part),
    report: (report) => transport.report(report),
  };
}
