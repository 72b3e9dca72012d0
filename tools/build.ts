import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { buildPhone } from "./build-phone.ts";

const root = join(import.meta.dirname, "..");

/** Builds browser files and the one server build, and compresses what browsers fetch. */
export async function buildAll(): Promise<void> {
  const tool = join(root, "node_modules", "@react-router", "dev", "bin.cjs");
  const build = spawn(process.execPath, [tool, "build"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = (await once(build, "exit")) as [number | null];
  if (code !== 0) throw new Error("The build failed; what it says stands above.");
  const phone = join(root, "build", "phone");
  await buildPhone(root, phone);
  for (const folder of [join(root, "build", "client", "assets"), phone, join(phone, "assets")]) {
    compressAll(folder);
  }
}

/** An old village PC on a slow line fetches these once; compressing them well takes a second here. */
function compressAll(folder: string): void {
  for (const name of readdirSync(folder).filter((each) => /\.(js|css|svg|html)$/.test(each))) {
    const file = join(folder, name);
    const body = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(body, { level: 9 }));
    writeFileSync(
      `${file}.br`,
      brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
    );
  }
}

if (import.meta.main) await buildAll();
