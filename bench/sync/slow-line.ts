import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

export interface SlowLine extends AsyncDisposable {
  readonly port: number;
}

/** So much may be saved up while nothing is asked; a line that waits must not catch up later. */
const savedMs = 20;

/** Passes bytes on to a port, those towards the asker at no more than so many a second, all connections together. */
export async function slowLine(to: number, bytesPerSecond: number): Promise<SlowLine> {
  let freeAt = performance.now();
  const pace = async (bytes: number): Promise<void> => {
    freeAt = Math.max(freeAt, performance.now() - savedMs) + (bytes / bytesPerSecond) * 1_000;
    const ahead = freeAt - performance.now();
    if (ahead > 1) await wait(ahead);
  };
  const server = createServer((near) => {
    const far = connect(to, "127.0.0.1");
    near.pipe(far);
    void passOn(far, near, pace).catch(() => undefined);
    near.on("error", () => far.destroy());
    far.on("error", () => near.destroy());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    [Symbol.asyncDispose]: async () => void server.close(),
  };
}

async function passOn(from: Socket, into: Socket, pace: (bytes: number) => Promise<void>): Promise<void> {
  for await (const part of from as AsyncIterable<Buffer>) {
    await pace(part.length);
    if (!into.write(part)) await once(into, "drain");
  }
  into.end();
}
