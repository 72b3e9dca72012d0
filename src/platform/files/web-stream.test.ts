import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { webStream } from "./web-stream.ts";

/** Gives a byte each time it is asked, without end. */
const endless = (): Readable =>
  new Readable({
    read() {
      this.push(Buffer.alloc(1));
    },
  });

test("a body that nobody reads is closed with its stream", async () => {
  const body = endless();
  await webStream(body).cancel();
  expect(body.destroyed).toBe(true);
});

test("a body that is read in part is closed with its stream", async () => {
  const body = endless();
  const reader = webStream(body).getReader();
  await reader.read();
  await reader.cancel();
  expect(body.destroyed).toBe(true);
});

test("a body that fails before it is read fails its reader, and nobody else", async () => {
  const body = endless();
  const stream = webStream(body);
  body.destroy(new Error("the disk is gone"));
  await setImmediate();
  await expect(stream.getReader().read()).rejects.toThrow("the disk is gone");
});

test("all bytes arrive in their order", async () => {
  const stream = webStream(Readable.from([Buffer.from("ab"), Buffer.from("c"), Buffer.from("def")]));
  expect((await buffer(stream)).toString()).toBe("abcdef");
  expect((await buffer(webStream(Readable.from([])))).length).toBe(0);
});
