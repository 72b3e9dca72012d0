import { readFileSync } from "node:fs";

// Preloaded into programs of the soak alone (`node --import`): their days pass when the file that FAULT_CLOCK names says so.
// The product has no such switch. PostgreSQL keeps the machine's time.

const file = process.env["FAULT_CLOCK"];
const machineTime = Date;
let aheadMs = 0;

function look(): void {
  if (file !== undefined) aheadMs = Number(readFileSync(file, "utf8"));
}

const now = (): number => machineTime.now() + aheadMs;

look();
setInterval(look, 100).unref();
globalThis.Date = new Proxy(machineTime, {
  construct: (target, args: readonly unknown[]) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args) as Date,
  get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
});
