import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import type { AddressInfo } from "node:net";

/** A station's line to its hub, over TCP. Cut, it takes no connection, and those that were open end at once. */
export class CutLine implements AsyncDisposable {
  readonly url: string;
  cuts = 0;
  readonly #server: ReturnType<typeof createServer>;
  readonly #open = new Set<Socket>();
  #left = Number.POSITIVE_INFINITY;

  private constructor(server: ReturnType<typeof createServer>) {
    this.#server = server;
    this.url = `http://localhost:${(server.address() as AddressInfo).port}`;
  }

  static async open(hubPort: number): Promise<CutLine> {
    const server = createServer();
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const line = new CutLine(server);
    server.on("connection", (station) => line.#join(station, hubPort));
    return line;
  }

  /** Of what comes down. */
  cutAfter(bytes: number): void {
    this.#left = bytes;
  }

  mend(): void {
    this.#left = Number.POSITIVE_INFINITY;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#open) socket.destroy();
    this.#server.close();
    await once(this.#server, "close");
  }

  #join(station: Socket, hubPort: number): void {
    if (this.#left <= 0) {
      station.destroy();
      return;
    }
    const hub = connect(hubPort, "127.0.0.1");
    for (const [one, other] of [
      [station, hub],
      [hub, station],
    ] as const) {
      this.#open.add(one);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        this.#open.delete(one);
        other.destroy();
      });
    }
    station.pipe(hub);
    hub.on("data", (bytes: Buffer) => {
      const fits = Math.max(0, Math.min(bytes.length, this.#left));
      this.#left -= bytes.length;
      if (fits > 0) station.write(bytes.subarray(0, fits));
      if (this.#left > 0) return;
      this.cuts += 1;
      for (const socket of this.#open) socket.destroySoon();
    });
  }
}
