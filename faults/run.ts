import { randomInt } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { FaultTest } from "./fault.ts";

/** `npm run faults [-- name …] [--runs N] [--seed N] [--days N]`: one JSON line a fault; exit 1 when one is not ok. */
const { values, positionals } = parseArgs({
  options: {
    runs: { type: "string", default: "100" },
    seed: { type: "string" },
    days: { type: "string" },
  },
  allowPositionals: true,
});
const seed = Number(values.seed ?? randomInt(1_000_000));
const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".fault.ts"))
  .filter((file) => positionals.length === 0 || positionals.includes(file.replace(".fault.ts", "")));

let failed = files.length === 0;
for (const file of files) {
  const { default: inject } = (await import(join(import.meta.dirname, file))) as { default: FaultTest };
  const report: Parameters<FaultTest>[0] = (result) => {
    failed ||= !result.ok;
    process.stdout.write(`${JSON.stringify(result)}\n`);
  };
  await inject(
    report,
    Number(values.runs),
    seed,
    values.days === undefined ? undefined : Number(values.days),
  );
}
if (files.length === 0) process.stderr.write(`No fault of that name in faults/: ${positionals.join(", ")}\n`);
process.exitCode = failed ? 1 : 0;
