import { mkdir, rm, writeFile } from "node:fs/promises";
import { execFile } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "vite";
import { afterEach, expect, test, vi } from "vitest";
import { createConverter, type Converter, type ConverterOptions } from "./converter.ts";

// Inside the package, because the child process is found by the package's own name for it; build/ is in no commit.
const scratch = fileURLToPath(new URL("../../../build/converter-test/", import.meta.url));

const opened: Converter[] = [];

function open(options?: ConverterOptions): Converter {
  const converter = createConverter(options);
  opened.push(converter);
  return converter;
}

async function scratchFile(name: string, text: string): Promise<string> {
  await mkdir(scratch, { recursive: true });
  await writeFile(scratch + name, text);
  return scratch + name;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((converter) => converter.close()));
  await rm(scratch, { recursive: true, force: true });
});

test("converts, lists doubts and segments; many questions at once are answered in turn", async () => {
  const converter = open();
  expect(converter.processId).toBeUndefined();
  const [hant, hans, doubts, words] = await Promise.all([
    converter.convert(["干部", "“书”"], "zh-Hans", "zh-Hant"),
    converter.convert(["幹部"], "zh-Hant", "zh-Hans", [{ from: "幹部", to: "老干部", script: "zh-Hans" }]),
    converter.doubts("乾部", "zh-Hant"),
    converter.segment("書屋"),
  ]);
  expect(hant).toEqual(["幹部", "「書」"]);
  expect(hans).toEqual(["老干部"]);
  expect(doubts[0]?.proposals).toEqual(["幹"]);
  expect(words).toEqual(["书屋"]);
});

test("the same script needs no process", async () => {
  const converter = open();
  expect(await converter.convert(["干部"], "zh-Hans", "zh-Hans")).toEqual(["干部"]);
  expect(converter.processId).toBeUndefined();
});

test("an idle process is let go and started again on demand", async () => {
  const converter = open({ idleMs: 50 });
  await converter.convert(["干部"], "zh-Hans", "zh-Hant");
  const first = converter.processId as number;
  await vi.waitFor(() => expect(isRunning(first)).toBe(false), 5000);
  expect(converter.processId).toBeUndefined();
  expect(await converter.convert(["干部"], "zh-Hans", "zh-Hant")).toEqual(["幹部"]);
  expect(converter.processId).not.toBe(first);
});

test("a process killed in the middle of a question is replaced and the question asked again", async () => {
  const converter = open();
  await converter.segment("书屋");
  const first = converter.processId as number;
  const long = "正在干的事情".repeat(400_000);
  let answered = false;
  const answer = converter.convert([long], "zh-Hans", "zh-Hant").finally(() => (answered = true));
  await pause(100);
  expect(answered).toBe(false);
  process.kill(first, "SIGKILL");
  expect((await answer)[0]).toBe("正在幹的事情".repeat(400_000));
  expect(converter.processId).not.toBe(first);
});

test("a process that dies twice is an error in words; the next question is answered again", async () => {
  const processFile = await scratchFile("dies.js", 'process.on("message", () => process.exit(1));');
  const converter = open({ processFile });
  await expect(converter.segment("书")).rejects.toMatchObject({
    code: "script.converter-failed",
    status: 503,
  });
  await expect(converter.segment("书")).rejects.toMatchObject({ code: "script.converter-failed" });
});

test("a process that cannot start, and one that stays silent, are errors too", async () => {
  await expect(open({ processFile: `${scratch}none.js` }).segment("书")).rejects.toMatchObject({
    code: "script.converter-failed",
  });
  const silent = await scratchFile("silent.js", 'process.on("message", () => undefined);');
  await expect(open({ processFile: silent, answerMs: 300 }).segment("书")).rejects.toMatchObject({
    code: "script.converter-failed",
  });
});

test("a question the process cannot answer fails alone", async () => {
  const converter = open();
  const text = undefined as unknown as string;
  await expect(converter.segment(text)).rejects.toMatchObject({ code: "script.converter-failed" });
  const same = converter.processId;
  expect(await converter.segment("书")).toEqual(["书"]);
  expect(converter.processId).toBe(same);
});

test("closing ends the process and refuses what waits", async () => {
  const converter = open();
  await converter.segment("书");
  const pid = converter.processId as number;
  const waiting = converter.segment("书屋");
  const refused = waiting.catch((error: unknown) => error);
  await converter.close();
  expect(await refused).toMatchObject({ code: "script.converter-closed" });
  expect(isRunning(pid)).toBe(false);
  await expect(converter.segment("书")).rejects.toMatchObject({ code: "script.converter-closed" });
});

test("a bundle elsewhere in the package finds the process, and its program ends by itself", async () => {
  const entry = await scratchFile(
    "entry.ts",
    `import { createConverter } from "#src/platform/script/converter.ts";
     process.stdout.write((await createConverter().convert(["干部"], "zh-Hans", "zh-Hant")).join());`,
  );
  await build({
    configFile: false,
    logLevel: "silent",
    build: {
      ssr: entry,
      outDir: `${scratch}out`,
      rolldownOptions: { output: { entryFileNames: "bundle.js" } },
    },
  });
  const { stdout } = await promisify(execFile)(process.execPath, [`${scratch}out/bundle.js`], {
    timeout: 20_000,
  });
  expect(stdout).toBe("幹部");
});
