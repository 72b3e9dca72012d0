import type { Config } from "#src/platform/config/config.ts";
import { createHeadKeeper } from "#src/platform/audit/audit-head.ts";
import { startSequencer } from "#src/platform/audit/sequencer.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { Log } from "#src/platform/log/log.ts";
import type { MessageGateway } from "#src/platform/notify/gateway.ts";

/** What goes on beside the requests: the dense order of acts and its sealed chain. */
export function startBackground(
  cell: Cell,
  config: Config,
  gateway: MessageGateway,
  log: Log,
): { stop(): Promise<void> } {
  const onError = (err: unknown): void => log.error({ err }, "background work failed and is tried again");
  const heads = createHeadKeeper({
    cell,
    dataDir: config.dataDir,
    onError,
    send: (recipient, text) => gateway.send({ channel: "e-mail", recipient, text, purpose: "audit-head" }),
  });
  const sequencer = startSequencer({ cell, onHead: heads.keep, onError });
  return {
    stop: async () => {
      await sequencer.stop();
      await heads.flush();
    },
  };
}
