import { expect, test } from "vitest";
import { defineErrors } from "../errors/app-error.ts";
import { words } from "../i18n/language.ts";
import { loggedError, openLogs } from "./log.ts";

function linesOf(write: (logs: ReturnType<typeof openLogs>) => void): readonly Record<string, unknown>[] {
  const lines: string[] = [];
  write(openLogs("info", { write: (line) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

test("a line says which part wrote it and when, and nothing of the machine", () => {
  const [line] = linesOf((logs) => logs.http.info({ status: 200 }, "request"));
  expect(Object.keys(line ?? {}).toSorted()).toEqual(["level", "msg", "part", "status", "time"]);
});

test("what PostgreSQL quotes of a row is not logged", () => {
  const error = Object.assign(new Error('invalid input: "13800000000"'), {
    severity: "ERROR",
    code: "23505",
    detail: "Key (name)=(王小明) already exists.",
    constraint: "person_name_key",
  });
  const logged = JSON.stringify(loggedError(error));
  expect(logged).toContain("person_name_key");
  expect(logged).not.toMatch(/13800000000|王小明/);
});

test("what a parser quotes of its input is not logged", () => {
  const error = (() => {
    try {
      return JSON.parse("王小明");
    } catch (caught) {
      return caught;
    }
  })();
  expect(JSON.stringify(loggedError(error))).not.toContain("王");
});

test("an error of ours is logged by its code", () => {
  const make = defineErrors({ "test.failed": { status: 500, text: words("坏", "壞", "failed") } });
  expect(loggedError(make("test.failed", { path: "a" }))).toEqual({
    type: "AppError",
    code: "test.failed",
    values: { path: "a" },
  });
});
