import type { Readable } from "node:stream";
import { ReadableStream } from "node:stream/web";

/**
 * A body's chunks as they are: Readable.toWeb would copy every byte, and ReadableStream.from leaves a body open that is
 * cancelled before its first read.
 */
export function webStream(body: Readable): ReadableStream<Uint8Array> {
  const chunks = body[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        body.once("error", (error) => controller.error(error));
      },
      pull: async (controller) => {
        const { value, done } = await chunks.next();
        if (done === true) controller.close();
        else controller.enqueue(value);
      },
      cancel: () => {
        body.destroy();
      },
    },
    { highWaterMark: 0 },
  );
}
