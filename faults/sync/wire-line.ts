import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** A line to a port over TCP: counts every byte up and down, heads of HTTP and all, and dies after so many. */
export class WireLine implements AsyncDisposable {
  readonly url: string;
  /** Bytes that went through. */
  moved = 0;
  readonly #server: Server;
  readonly #open = new Set<Socket>();
  #left = Number.POSITIVE_INFINITY;

  private constructor(server: Server) {
    this.#server = server;
    this.url = `http://localhost:${(server.address() as AddressInfo).port}`;
  }

  static async open(to: number): Promise<WireLine> {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const line = new WireLine(server);
    server.on("connection", (device) => line.#join(device, to));
    return line;
  }

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

  #join(device: Socket, to: number): void {
    if (this.#left <= 0) {
      device.destroy();
      return;
    }
    const hub = connect(to, "127.0.0.1");
    for (const [from, into] of [
      [device, hub],
      [hub, device],
    ] as const) {
      this.#open.add(from);
      from.on("data", (bytes: Buffer) => this.#pass(bytes, from, into));
      from.on("error", () => into.destroy());
      from.on("close", () => {
        this.#open.delete(from);
        into.destroySoon();
      });
    }
  }

  #pass(bytes: Buffer, from: Socket, into: Socket): void {
    const fits = Math.max(0, Math.min(bytes.length, this.#left));
    this.#left -= bytes.length;
    this.moved += fits;
    if (fits > 0 && !into.write(bytes.subarray(0, fits)) && !from.isPaused()) {
      from.pause();
      into.once("drain", () => from.resume());
    }
    if (this.#left <= 0) for (const socket of this.#open) socket.destroySoon();
  }
}
