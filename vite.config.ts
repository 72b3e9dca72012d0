import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vite";
import { browserAllowList } from "./tools/browser-allow-list.ts";
import { withoutTimings } from "./tools/build-checks.ts";

/** The last Chrome for Windows 7, which village PCs still run. */
const oldestBrowser = "chrome109";

/**
 * One server build for all processes: the hub's own files and the desk's routes share one module graph, so that a
 * context key or an error class is the same object on both sides.
 */
export default defineConfig({
  plugins: [reactRouter(), browserAllowList(import.meta.dirname)],
  base: "/desk/",
  build: {
    cssTarget: oldestBrowser,
    // What is small would otherwise be written into the page, where the content security policy refuses it.
    assetsInlineLimit: 0,
    rolldownOptions: { checks: withoutTimings },
  },
  environments: {
    client: { build: { target: oldestBrowser } },
    ssr: {
      build: {
        target: "node26",
        sourcemap: true,
        rolldownOptions: { input: "src/processes/program.ts" },
      },
    },
  },
});
