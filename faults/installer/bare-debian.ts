import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, cp, mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Where Debian's own programs are. */
export const systemPath = "/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

const written = ["/opt", "/usr/local/bin", "/var/lib", "/var/log"];
const absent = ["node", "npm", "npx"];
const orders = "/usr/local/bin/systemctl.orders";

/** Stands for systemd, which does not run here: it writes down what it is told. */
const systemctl = `#!/bin/sh\nprintf '%s\\n' "$*" >> ${orders}\n`;

/**
 * Makes of this mount namespace a Debian as it comes: nothing of a station, no Node and no npm. What is written where the
 * installer writes stays in memory and goes with the namespace.
 */
export async function makeBareDebian(folder: string): Promise<void> {
  const etc = await mkdtemp(join(folder, "etc-"));
  await chmod(etc, 0o755);
  await cp("/etc", etc, { recursive: true, verbatimSymlinks: true });
  for (const path of written) mount("-t", "tmpfs", "-o", "mode=755", "tmpfs", path);
  mount("--bind", etc, "/etc");
  for (const name of absent) {
    for (const at of systemPath.split(":").map((dir) => join(dir, name)))
      if (existsSync(at)) mount("--bind", "/dev/null", at);
  }
  await mkdir("/etc/systemd/system", { recursive: true });
  await writeFile("/usr/local/bin/systemctl", systemctl, { mode: 0o755 });
}

function mount(...args: readonly string[]): void {
  execFileSync("mount", args, { stdio: "pipe" });
}

/** What the installer told systemd, a line each. */
export async function ordersGiven(): Promise<readonly string[]> {
  return (await readFile(orders, "utf8")).trim().split("\n");
}

/** Programs that the keeper of such a computer does not have, and that are there all the same. */
export function foundAllTheSame(): readonly string[] {
  return absent.filter((name) => {
    const { status } = spawnSync("sh", ["-c", `command -v ${name}`], { env: { PATH: systemPath } });
    return status === 0;
  });
}
