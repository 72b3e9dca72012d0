import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Bench } from "./figure.ts";

/** `npm run bench [-- name …]`: one JSON line a figure; exit 1 when one is not ok. */
const wanted = process.argv.slice(2);
const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".bench.ts"))
  .filter((file) => wanted.length === 0 || wanted.includes(file.replace(".bench.ts", "")));

let failed = files.length === 0;
for (const file of files) {
  const { default: bench } = (await import(join(import.meta.dirname, file))) as { default: Bench };
  await bench((figure) => {
    failed ||= !figure.ok;
    process.stdout.write(`${JSON.stringify(figure)}\n`);
  });
}
if (files.length === 0) process.stderr.write(`No bench of that name in bench/: ${wanted.join(", ")}\n`);
process.exitCode = failed ? 1 : 0;
