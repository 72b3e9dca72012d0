import { spawn } from "node:child_process";
import { chown, mkdtemp, open, readFile, readdir, rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { text } from "node:stream/consumers";
import type { ServerAccount } from "./account.ts";
import { program } from "./binaries.ts";
import { type DataFolder, diskFull, handOver, syncFolder } from "./data-folder.ts";
import { serverError } from "./errors.ts";
import { clusterArgument, serverEnvironment, type ServerSetup } from "./server-process.ts";
import { makePassword } from "./superuser-password.ts";

const MAJOR_VERSION = "18";
const UNFINISHED = ".new-";

/** LC_CTYPE must not be C: pg_trgm would ignore every Chinese character. */
const CLUSTER_OPTIONS = [
  "--username=postgres",
  "--auth-local=scram-sha-256",
  "--auth-host=scram-sha-256",
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--lc-ctype=C.UTF-8",
  "--data-checksums",
  "--no-instructions",
];

/**
 * Makes the cluster unless it is there already, and answers whether it made one. It is built beside its place and
 * then renamed, so that a broken-off attempt leaves nothing but a folder that the next one removes.
 * @throws AppError database.other-version, database.folder-foreign, database.disk-full, database.not-started
 */
export async function makeCluster(setup: ServerSetup): Promise<boolean> {
  const { folder, account, log } = setup;
  if (await hasCluster(folder.cluster)) return false;
  log("PostgreSQL: making the database files");
  await removeUnfinished(folder);
  try {
    const unfinished = await mkdtemp(`${folder.cluster}${UNFINISHED}`);
    await handOver(unfinished, account);
    await makePassword(folder.passwordFile);
    await runInitdb(unfinished, setup);
    await rename(unfinished, folder.cluster);
    await syncFolder(folder.root);
    return true;
  } catch (error) {
    await removeUnfinished(folder);
    throw error;
  }
}

/** Each attempt has a folder of its own name: an initdb outliving a killed owner must not write into the next one's. */
async function removeUnfinished(folder: DataFolder): Promise<void> {
  for (const name of await readdir(folder.root)) {
    if (!name.startsWith(basename(folder.cluster) + UNFINISHED)) continue;
    await rm(join(folder.root, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

async function hasCluster(cluster: string): Promise<boolean> {
  const found = await readFile(join(cluster, "PG_VERSION"), "utf8").catch(() => undefined);
  if (found === undefined) {
    const files = await readdir(cluster).catch(() => []);
    if (files.length > 0) throw serverError("database.folder-foreign", { path: cluster });
    return false;
  }
  if (found.trim() !== MAJOR_VERSION) {
    throw serverError("database.other-version", {
      path: cluster,
      found: found.trim(),
      wanted: MAJOR_VERSION,
    });
  }
  return true;
}

async function runInitdb(
  cluster: string,
  { folder, binaries, account, settings, log }: ServerSetup,
): Promise<void> {
  const password = await passInPassword(folder.passwordFile, account);
  const args = ["-D", clusterArgument(cluster, account), `--pwfile=${password.argument}`, ...CLUSTER_OPTIONS];
  if (settings["fsync"] === "off") args.push("--no-sync");
  try {
    const initdb = spawn(program(binaries, "initdb"), args, {
      cwd: cluster,
      uid: account?.uid,
      gid: account?.gid,
      env: serverEnvironment,
      stdio: [password.stdin, "pipe", "pipe"],
      detached: true,
    });
    const output = Promise.all([initdb.stdout, initdb.stderr].map((stream) => (stream ? text(stream) : "")));
    const code = await new Promise((resolve, reject) => initdb.once("error", reject).once("exit", resolve));
    if (code !== 0) throw await initdbFailure(folder, (await output).join(""), log);
  } finally {
    await password.close();
  }
}

/**
 * As root the password file lies in a folder that the server's account cannot enter: it is opened here and inherited.
 * Opening it again through /proc asks only for the rights to the file itself.
 */
async function passInPassword(path: string, account: ServerAccount | undefined) {
  if (!account) return { argument: path, stdin: "ignore" as const, close: async () => undefined };
  await chown(path, account.uid, account.gid);
  const file = await open(path, "r");
  return {
    argument: "/proc/self/fd/0",
    stdin: file.fd,
    close: async () => {
      await file.close();
      await chown(path, 0, 0);
    },
  };
}

async function initdbFailure(folder: DataFolder, output: string, log: (line: string) => void) {
  for (const line of output.trim().split("\n").slice(-10)) log(`initdb: ${line}`);
  if (output.includes("No space left on device")) return diskFull(folder.root);
  return serverError("database.not-started", { path: folder.logFile });
}
