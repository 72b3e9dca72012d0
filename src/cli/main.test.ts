import { expect, test } from "vitest";
import { call } from "./call.test-kit.ts";

test("without a command the help names every one that others rely on", async () => {
  const { code, stdout } = await call([]);
  expect(code).toBe(0);
  const wanted = [
    "start",
    "migrate",
    "import",
    "backup",
    "restore",
    "user",
    "verify-audit",
    "demo",
    "doctor",
  ];
  expect(wanted.filter((name) => !stdout.includes(`\n  ${name} `))).toEqual([]);
});

test("--help explains a command and does nothing", async () => {
  const { code, stdout } = await call(["start", "--help"]);
  expect(code).toBe(0);
  expect(stdout).toContain("sanwang start --empty");
});

test.each([
  ["zh_CN.UTF-8", "没有“fly”这个命令"],
  ["zh_TW.UTF-8", "沒有「fly」這個命令"],
  ["en_GB.UTF-8", "There is no command “fly”"],
])("an unknown command is said in the terminal's language (%s), on stderr, with 1", async (locale, text) => {
  const { code, stdout, stderr } = await call(["fly"], { locale });
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toContain(text);
});

test("an unknown option is named", async () => {
  const { code, stderr } = await call(["migrate", "--fast"]);
  expect(code).toBe(1);
  expect(stderr).toContain("--fast");
});

test("the entry file chooses React's production build", async () => {
  const atExit = "process.on('exit', () => process.stderr.write(String(process.env.NODE_ENV)))";
  const { stderr } = await call(["start", "--help"], {
    node: ["--import", `data:text/javascript,${atExit}`],
  });
  expect(stderr).toBe("production");
});
