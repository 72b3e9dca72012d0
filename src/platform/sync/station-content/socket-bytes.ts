import { connect, isIP, type OnReadOpts, type Socket } from "node:net";
import { addAbortSignal } from "node:stream";
import { type ConnectionOptions, connect as connectTls } from "node:tls";

const blockBytes = 262_144;

/** Node's documents have `onread` for TLS too; its types do not. */
type TlsOptions = ConnectionOptions & { readonly onread: OnReadOpts };

/** So many full blocks may wait for whoever reads; then the socket is read no more until one is taken. */
const mostFull = 2;

/**
 * What a socket receives, read into a few blocks that are used again. A stream would have a buffer made for every 64 kB, and
 * collecting those as garbage costs more than checking and keeping the bytes.
 */
export class SocketBytes {
  readonly #socket: Socket;
  readonly #free: Uint8Array[] = [];
  readonly #full: Uint8Array[] = [];
  #block: Uint8Array = new Uint8Array(blockBytes);
  #taken = 0;
  #filled = 0;
  #lent: Uint8Array | undefined;
  #isPaused = false;
  #isClosed = false;
  #error: Error | undefined;
  #wake: () => void = () => undefined;

  constructor(url: URL, signal: AbortSignal) {
    this.#socket = open(url, { buffer: () => this.#room(), callback: (count) => this.#received(count) });
    this.#socket
      .on("error", (error) => (this.#error = error))
      .on("close", () => {
        this.#isClosed = true;
        this.#wake();
      });
    addAbortSignal(signal, this.#socket);
  }

  send(text: string): void {
    this.#socket.write(text, "latin1");
  }

  /** The next bytes, which are the caller's until it asks again; undefined at the end. @throws the socket's error */
  async next(): Promise<Uint8Array | undefined> {
    if (this.#lent !== undefined) this.#free.push(new Uint8Array(this.#lent.buffer));
    this.#lent = undefined;
    for (;;) {
      this.#lent = this.#full.shift();
      const part = this.#lent ?? this.#rest();
      this.#goOn();
      if (part.byteLength > 0) return part;
      if (this.#error !== undefined) throw this.#error;
      if (this.#isClosed) return undefined;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  close(): void {
    this.#socket.destroy();
  }

  /** Of a block that is not full yet: it goes on being filled behind these bytes. */
  #rest(): Uint8Array {
    const rest = this.#block.subarray(this.#taken, this.#filled);
    this.#taken = this.#filled;
    return rest;
  }

  #room(): Uint8Array {
    return this.#block.subarray(this.#filled);
  }

  /** TLS may bring what it has decrypted even after a pause. @returns whether the socket is to go on reading */
  #received(count: number): boolean {
    this.#filled += count;
    if (this.#filled === blockBytes) {
      this.#full.push(this.#block.subarray(this.#taken));
      this.#block = this.#free.pop() ?? new Uint8Array(blockBytes);
      this.#taken = 0;
      this.#filled = 0;
    }
    this.#isPaused = this.#full.length >= mostFull;
    this.#wake();
    return !this.#isPaused;
  }

  #goOn(): void {
    if (!this.#isPaused) return;
    this.#isPaused = false;
    this.#socket.resume();
  }
}

function open({ protocol, hostname, port }: URL, onread: OnReadOpts): Socket {
  const host = hostname.replace(/^\[|\]$/g, "");
  if (protocol !== "https:") return connect({ host, port: Number(port || 80), onread });
  const servername = isIP(host) === 0 ? host : "";
  const options: TlsOptions = {
    host,
    port: Number(port || 443),
    servername,
    ALPNProtocols: ["http/1.1"],
    onread,
  };
  return connectTls(options);
}
