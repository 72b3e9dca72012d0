import { once } from "node:events";
import { type AddressInfo, connect, createServer } from "node:net";

/** Passes bytes on to a port and counts them, both ways. */
export interface CountingProxy extends AsyncDisposable {
  readonly port: number;
  readonly bytes: number;
}

export async function countingProxy(to: number): Promise<CountingProxy> {
  let bytes = 0;
  const server = createServer((near) => {
    const far = connect(to, "127.0.0.1");
    for (const [from, into] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on("data", (part) => {
        bytes += part.length;
        into.write(part);
      });
      from.on("error", () => into.destroy());
      from.on("close", () => into.destroy());
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    get bytes() {
      return bytes;
    },
    [Symbol.asyncDispose]: async () => void server.close(),
  };
}
