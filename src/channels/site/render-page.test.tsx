import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { renderPage } from "./render-page.ts";

const file = new URL("./render-page.ts", import.meta.url).href;
const program = `import { requireProductionReact } from "${file}"; requireProductionReact(); process.stdout.write("ready");`;

function start(nodeEnv: string): string {
  const env = { ...process.env, NODE_ENV: nodeEnv };
  return execFileSync(process.execPath, ["--input-type=module", "-e", program], {
    env,
    encoding: "utf8",
    stdio: "pipe",
  });
}

test("a page is a document without anything but what was asked for", () => {
  expect(renderPage(<p>「圖書室」&</p>)).toBe("<!DOCTYPE html><p>「圖書室」&amp;</p>");
});

test("a process that would render with React's development build does not start", () => {
  expect(start("production")).toBe("ready");
  expect(() => start("development")).toThrow(/set NODE_ENV=production/);
});
