import { expect, test } from "vitest";
import { readPasswd } from "./account.ts";
import { parsePostmasterFile } from "./postmaster-file.ts";

test("the note of a ready server gives its process, port and status", () => {
  const note = "5762\n/proc/self/cwd\n1795466768\n5432\n.\n\n 16039947         9\nready   \n";
  expect(parsePostmasterFile(note)).toEqual({ pid: 5762, port: 5432, status: "ready" });
});

test("a note half written has no status yet, and an empty one is none", () => {
  expect(parsePostmasterFile("5762\n/data/pg\n1795466768\n5432\n")).toEqual({
    pid: 5762,
    port: 5432,
    status: "unknown",
  });
  expect(parsePostmasterFile("")).toBeUndefined();
});

test("root is no account for the server, nor is a broken line", () => {
  const passwd = "root:x:0:0::/root:/bin/sh\nbroken\npostgres:x:101:104::/var/lib/postgresql:/bin/bash\n";
  expect(readPasswd(passwd)).toEqual([{ name: "postgres", uid: 101, gid: 104 }]);
});
