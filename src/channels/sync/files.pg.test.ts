import { createHash, randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { codeOf, headersOf, useDoor } from "./door.test-kit.ts";

const door = useDoor();
const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(300_000)]);

function put(bytes: Buffer, from: number, size: number, hash: string): Promise<Response> {
  return door.send(`files/${hash}`, {
    method: "PUT",
    headers: {
      ...headersOf(door.phone),
      "content-range": `bytes ${from}-${from + bytes.length - 1}/${size}`,
    },
    body: new Uint8Array(bytes),
  });
}

async function offsetOf(hash: string): Promise<number> {
  const answer = await door.send(`files/${hash}`, { method: "HEAD", headers: headersOf(door.phone) });
  return answer.status === 404 ? 0 : Number(answer.headers.get("upload-offset"));
}

test("a file goes on from any byte at which its line was cut", async () => {
  const whole = Buffer.concat([photo, randomBytes(20_000)]);
  const hash = createHash("sha256").update(whole).digest("hex");
  expect(await offsetOf(hash)).toBe(0);
  for (let cut = 0; (await offsetOf(hash)) < whole.length; cut += 1) {
    const from = await offsetOf(hash);
    const part = whole.subarray(from, Math.min(whole.length, from + 90_001));
    const arrives = cut % 2 === 0 ? Math.ceil(part.length / 3) : part.length;
    const breaking = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(new Uint8Array(part.subarray(0, arrives)));
        if (arrives < part.length) controller.error(new Error("the line was cut"));
        else controller.close();
      },
    });
    await door.send(`files/${hash}`, {
      method: "PUT",
      headers: {
        ...headersOf(door.phone),
        "content-range": `bytes ${from}-${from + part.length - 1}/${whole.length}`,
      },
      body: breaking,
      duplex: "half",
    } as RequestInit);
  }
  expect(await door.hub.hub.files.sizeOf(hash)).toBe(whole.length);
});

test("a file with a gap, of another content, too large or no photo is refused", async () => {
  const other = Buffer.concat([photo.subarray(0, 1_000), randomBytes(10)]);
  const hash = createHash("sha256").update(other).digest("hex");
  expect((await put(other.subarray(100), 100, other.length, hash)).status).toBe(416);
  expect(await codeOf(await put(other, 0, other.length, "0".repeat(64)))).toBe("sync.wrong-hash");
  expect(await offsetOf("0".repeat(64))).toBe(0);
  expect((await put(other, 0, 20_000_001, hash)).status).toBe(413);
  const text = Buffer.from("<svg onload=alert(1)>");
  const textHash = createHash("sha256").update(text).digest("hex");
  expect(await codeOf(await put(text, 0, text.length, textHash))).toBe("sync.not-a-photo");
  expect(
    (await door.send("files/..%2f..%2fetc", { method: "HEAD", headers: headersOf(door.phone) })).status,
  ).toBe(404);
});
