import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build, type InlineConfig } from "vite";
import { phoneAllowList } from "./browser-allow-list.ts";
import { withoutTimings } from "./build-checks.ts";

/** WebViews of cheap phones that were sold in 2021 and never brought up to date. */
const oldestBrowser = "chrome87";

/** The phone app by a build of its own, which shares nothing with the desk's, and its service worker. */
export async function buildPhone(root: string, outDir: string): Promise<void> {
  const source = join(root, "src", "channels", "phone");
  await build({
    ...common(root),
    root: source,
    base: "/m/",
    build: {
      ...targets,
      outDir,
      emptyOutDir: true,
      modulePreload: false,
      assetsInlineLimit: 0,
      rolldownOptions: { checks: withoutTimings },
    },
  });
  await build({
    ...common(root),
    root: source,
    define: { "self.precacheEntries": JSON.stringify(shellOf(outDir)) },
    build: {
      ...targets,
      outDir,
      emptyOutDir: false,
      rolldownOptions: {
        checks: withoutTimings,
        input: join(source, "service-worker.ts"),
        output: { format: "iife", entryFileNames: "sw.js" },
      },
    },
  });
}

const targets = { target: oldestBrowser, cssTarget: oldestBrowser } as const;

function common(root: string): InlineConfig {
  return {
    configFile: false,
    logLevel: "warn",
    mode: "production",
    publicDir: false,
    plugins: [phoneAllowList(root)],
  };
}

/** What the service worker keeps from the first visit on: the page, its script and its style. */
function shellOf(outDir: string): readonly { readonly url: string; readonly revision: string | null }[] {
  const page = createHash("sha256").update(readFileSync(join(outDir, "index.html")));
  return [
    { url: "/m/", revision: page.digest("hex").slice(0, 12) },
    ...readdirSync(join(outDir, "assets")).map((name) => ({ url: `/m/assets/${name}`, revision: null })),
  ];
}
