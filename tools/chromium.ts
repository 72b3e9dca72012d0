import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const systemNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const howToGetOne = `No Chromium was found for the browser tests. One of these gives one:
  CHROMIUM_PATH=/path/to/chromium npm test
  npx playwright install chromium
  apt-get install chromium fonts-noto-cjk     (Debian and Ubuntu, as root)
`;

const howToGetFonts = `No font with Chinese characters was found, so pages cannot be judged. On Debian and Ubuntu, as root:
  apt-get install fonts-noto-cjk
`;

/** The browser for the tests: named, Playwright's, the system's, or as root Debian's, which is then installed. */
export function findChromium(): string {
  const found = named() ?? playwrights() ?? systems() ?? installed("chromium", systems);
  if (found === undefined) throw new Error(howToGetOne);
  if (!hasChineseFont() && installed("fonts-noto-cjk", () => hasChineseFont() || undefined) === undefined) {
    throw new Error(howToGetFonts);
  }
  return found;
}

function named(): string | undefined {
  const path = process.env["CHROMIUM_PATH"];
  if (path !== undefined && path !== "" && !existsSync(path))
    throw new Error(`CHROMIUM_PATH: there is no ${path}`);
  return path === "" ? undefined : path;
}

function playwrights(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function systems(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return systemNames
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** Installs a Debian package where that is possible, and looks again. */
function installed<T>(name: string, look: () => T | undefined): T | undefined {
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0) return undefined;
  process.stdout.write(`Installing ${name} for the browser tests …\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update", "-q"], { stdio: "inherit", env });
  spawnSync("apt-get", ["install", "-y", "-q", "--no-install-recommends", name], { stdio: "inherit", env });
  return look();
}

/** True also where nobody can say: without fontconfig the system brings its own fonts. */
function hasChineseFont(): boolean {
  const listed = spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" });
  return listed.status !== 0 || listed.stdout.trim() !== "";
}
