import type { Line } from "#src/platform/sync/device/line.ts";

/** Bytes of a request or an answer besides its body, roughly. */
const headBytes = 300;

const pieceBytes = 1_200;

/** A device's line: whole, off, or cut after so many bytes, up and down together. */
export class SwitchableLine {
  /** Bytes of heads and bodies that went through. */
  moved = 0;
  /** Bytes of bodies of rows alone. */
  rows = 0;
  /** The version the device's program speaks, when it is not this one's. */
  version: number | undefined;
  /** Called between two pieces of an answer: the world goes on while a device pulls. */
  whileMoving: (() => Promise<void>) | undefined;
  #left = Number.POSITIVE_INFINITY;
  readonly #hub: Line;

  constructor(hub: Line) {
    this.#hub = hub;
  }

  mend(): void {
    this.#left = Number.POSITIVE_INFINITY;
  }

  cutAfter(bytes: number): void {
    this.#left = bytes;
  }

  get isDead(): boolean {
    return this.#left <= 0;
  }

  readonly line: Line = async (request) => {
    const sent = await request.clone().arrayBuffer();
    if (!this.#passes(headBytes + sent.byteLength)) throw new TypeError("the line is dead");
    const response = await this.#hub(this.#asSpoken(request));
    if (!this.#passes(headBytes)) throw new TypeError("the line is dead");
    const { body, status, headers } = response;
    return new Response(body === null ? null : this.#through(body), { status, headers });
  };

  #asSpoken(request: Request): Request {
    if (this.version === undefined) return request;
    const headers = new Headers(request.headers);
    headers.set("sanwang-sync", String(this.version));
    return new Request(request, { headers });
  }

  #passes(bytes: number): boolean {
    this.moved += Math.max(0, Math.min(bytes, this.#left));
    this.#left -= bytes;
    return this.#left >= 0;
  }

  #through(body: ReadableStream<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
    const reader = body.getReader();
    let waiting = new Uint8Array();
    return new ReadableStream(
      {
        pull: async (controller) => {
          await this.whileMoving?.();
          if (waiting.byteLength === 0) {
            const { done, value } = await reader.read();
            if (done) return controller.close();
            waiting = value;
          }
          const piece = waiting.subarray(0, pieceBytes);
          waiting = waiting.subarray(piece.byteLength);
          const fits = Math.max(0, Math.min(piece.byteLength, this.#left));
          if (fits > 0) controller.enqueue(piece.subarray(0, fits));
          if (!this.#passes(piece.byteLength)) {
            await reader.cancel().catch(() => undefined);
            controller.error(new TypeError("the line is dead"));
          }
        },
        cancel: (reason) => reader.cancel(reason),
      },
      { highWaterMark: 0 },
    );
  }
}
