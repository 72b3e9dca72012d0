import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { projectRoot } from "#src/platform/config/project-root.ts";
import { freePort } from "../../bench/hub-process.ts";
import { call } from "./call.test-kit.ts";

const folder = mkdtempSync(join(tmpdir(), "sanwang-start-"));
const dataDir = join(folder, "data");
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

const startedWithinMs = 60_000;

/** `sanwang start` until it says how to stop it. @returns what it said by then */
async function start(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  meanwhile: () => Promise<void> = async () => undefined,
): Promise<string> {
  const { NODE_ENV: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(projectRoot, "bin", "sanwang.js"), "start", ...args], {
    env: { ...inherited, LC_ALL: "C.UTF-8", SANWANG_LOG_LEVEL: "warn", SANWANG_DATA: dataDir, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  try {
    const said = await saidWhenStarted(child);
    await meanwhile();
    return said;
  } finally {
    const ended = once(child, "exit");
    if (child.exitCode === null && child.kill("SIGTERM")) await ended;
  }
}

async function saidWhenStarted(child: ChildProcess): Promise<string> {
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => (said += text));
  const giveUp = Date.now() + startedWithinMs;
  while (!said.includes("Press Ctrl-C")) {
    if (child.exitCode !== null || Date.now() > giveUp) throw new Error(`It did not start:\n${said}`);
    await wait(50);
  }
  return said;
}

const county = ["--empty", "--county", "990301", "--name", "清溪縣"];

test("the first start tells each administrator's link from the other's; commands link to the hub's own address", async () => {
  const port = String(await freePort());
  let slip = "";
  const said = await start(county, { PORT: port }, async () => {
    slip = (await call(["user", "invite", "安全管理員"], { env: { SANWANG_DATA: dataDir } })).stdout;
  });
  const link = `http://localhost:${port}/desk/first-sign-in\\?code=\\d{16}`;
  expect(said).toMatch(new RegExp(`System administrator .*:\n +${link}\n`));
  expect(said).toMatch(new RegExp(`Security administrator .*:\n +${link}\n`));
  expect(said).not.toContain("goes on as it was");
  expect(slip).toMatch(new RegExp(`Open ${link}\n$`));
});

test("a later start says what holds of the county it was told, and does not make another", async () => {
  const origin = "https://dj.example.cn";
  const again = async (...args: string[]) =>
    start(args, { PORT: String(await freePort()), SANWANG_ORIGIN: origin });
  expect(await again(...county)).toContain("990301 清溪縣 is there and goes on as it was");
  expect(await again("--empty", "--county", "990301", "--name", "大河縣")).toContain(
    "was not renamed to “大河縣”",
  );
  const other = await again("--empty", "--county", "990302");
  expect(other).toContain(`990302 was not made: ${dataDir} holds 990301 清溪縣`);
  expect(other).toContain("SANWANG_DATA");
  const plain = await again();
  expect(plain).not.toContain("990301");

  const slip = await call(["user", "invite", "安全管理員"], { env: { SANWANG_DATA: dataDir } });
  expect(slip.stdout).toContain(`Open ${origin}/desk/first-sign-in?code=`);
});

test("a county named without --empty is said not to be made: what begins is the demo", async () => {
  const demoDir = join(folder, "demo");
  const asked = ["--county", "990303", "--name", "清溪縣"];
  const said = await start(asked, { PORT: String(await freePort()), SANWANG_DATA: demoDir });
  expect(said).toContain(`${demoDir} holds the demo county, 120118 靜海縣`);
  expect(said).toContain("sanwang start --empty --county CODE --name NAME");
});
