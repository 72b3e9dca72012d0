import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** Some 4 Mbit/s each way, as a village has it. */
const pieceBytes = 1_024;
const pieceMs = 2;

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
      this.#pass(from, into)
        .catch(() => into.destroy())
        .finally(() => {
          this.#open.delete(from);
          into.destroySoon();
        });
    }
  }

  #die(): void {
    for (const socket of this.#open) socket.destroySoon();
    this.#open.clear();
  }

  /** As on a real line, little is on its way when it dies. */
  async #pass(from: Socket, into: Socket): Promise<void> {
    for await (const bytes of from as AsyncIterable<Buffer>) {
      for (let at = 0; at < bytes.length && this.#left > 0; at += pieceBytes) {
        const piece = bytes.subarray(at, Math.min(at + pieceBytes, at + this.#left));
        this.#left -= piece.length;
        this.moved += piece.length;
        into.write(piece);
        await wait(pieceMs);
      }
      if (this.#left <= 0) return this.#die();
    }
  }
}
