import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { watchDiskRoom } from "./disk-room.ts";

const megabyte = 1024 * 1024;

test("saving is refused while less than 256 MB are free, and each change is told once", async () => {
  let free = 300 * megabyte;
  const changes: boolean[] = [];
  const requireRoom = watchDiskRoom(
    "/",
    (isShort) => changes.push(isShort),
    () => free,
  );
  requireRoom();
  free = 255 * megabyte;
  await wait(300);
  expect(requireRoom).toThrow(expect.objectContaining({ code: "server.disk-full", status: 507 }));
  free = 257 * megabyte;
  await wait(300);
  requireRoom();
  expect(changes).toEqual([true, false]);
});

test("the disk under a folder is asked", () => {
  const asked: boolean[] = [];
  const requireRoom = watchDiskRoom(import.meta.dirname, (isShort) => asked.push(isShort));
  requireRoom();
  expect(asked).toEqual([]);
});
