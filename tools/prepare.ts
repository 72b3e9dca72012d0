import { existsSync } from "node:fs";
import { join } from "node:path";

const builder = join(import.meta.dirname, "..", "node_modules", "@react-router", "dev");

// `npm ci --omit=dev` brings no build tools; the first start says what to do then.
if (existsSync(builder)) {
  const { buildAll } = await import("./build.ts");
  await buildAll();
} else {
  process.stdout.write("sanwang: development packages are missing, the program was not built.\n");
}
