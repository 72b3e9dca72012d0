import { resolve } from "node:path";
import { createServer } from "vite";
import type { ServedSample } from "../../src/channels/station/serve-sample.test-kit.ts";

const root = resolve(import.meta.dirname, "../..");

/** The sample station on a port of its own, as the program's build would make it: its pages are TSX and its styles are imported. */
export async function openSampleStation(): Promise<ServedSample> {
  const vite = await createServer({
    root,
    configFile: false,
    appType: "custom",
    logLevel: "error",
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    ssr: { target: "node" },
  });
  const kit = (await vite.ssrLoadModule("/src/channels/station/serve-sample.test-kit.ts")) as {
    serveSample(port?: number): Promise<ServedSample>;
  };
  const sample = await kit.serveSample();
  return {
    ...sample,
    close: async () => {
      await sample.close();
      await vite.close();
    },
  };
}
