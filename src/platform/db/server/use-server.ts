import { setTimeout as wait } from "node:timers/promises";
import { chooseServerAccount } from "./account.ts";
import { adoptServer } from "./adopt-server.ts";
import { findBinaries } from "./binaries.ts";
import {
  type Answerer,
  connectToOwner,
  type ControlSocket,
  listenForQuestions,
  type OwnerConnection,
  OwnerGoneError,
} from "./control-socket.ts";
import { type DataFolder, explainingDiskErrors, openDataFolder } from "./data-folder.ts";
import { serverError } from "./errors.ts";
import { makeCluster } from "./make-cluster.ts";
import { type OwnershipLock, takeOwnershipLock } from "./ownership-lock.ts";
import { type RunningServer, type ServerAddress, stopServer } from "./running-server.ts";
import { boundServerLog } from "./server-log.ts";
import { startServer } from "./start-server.ts";
import { readPassword } from "./superuser-password.ts";
import { startOnWindows, stopOnWindows } from "./windows-server.ts";

export type { ServerAddress } from "./running-server.ts";

export interface UseServerOptions {
  /** Absolute, or relative to the working directory; made when missing. */
  readonly dataDir: string;
  /** Told what an administrator may want to read; never shown to visitors. */
  readonly log: (line: string) => void;
  /** PostgreSQL settings over the launcher's own; `fsync: "off"` also makes the cluster without waiting for the disk. */
  readonly settings?: Readonly<Record<string, string>>;
  /** What other processes may ask of this one while it is the owner; answers must be JSON. */
  readonly control?: Readonly<Record<string, () => unknown>>;
}

export interface UsedServer {
  readonly address: ServerAddress;
  /** Whether this process runs the server. */
  readonly owned: boolean;
  /** Stops the server if owned; else only lets go of its owner. */
  stop(): Promise<void>;
  /** Asks the owner, or when this process is the owner, itself. @throws AppError database.owner-refused */
  request(name: string): Promise<unknown>;
  /** Called once when the server (or its owner) ends without `stop`. */
  onExit(callback: () => void): void;
}

const OWNER_ANSWERS_WITHIN_MS = 120_000;
const LOOK_EVERY_MS = 50;
const ADDRESS = "address";

/**
 * The PostgreSQL of a data folder. The first process to ask owns the folder (a lock that the kernel frees when the
 * process ends, and a control socket for the others), makes the cluster if there is none, and starts the server or
 * adopts the one a killed owner left running. Others get the address from the owner.
 * @throws AppError database.*, see errors.ts
 */
export async function useServer(options: UseServerOptions): Promise<UsedServer> {
  const folder = await openDataFolder(options.dataDir);
  return explainingDiskErrors(folder.root, async () => {
    const giveUp = Date.now() + OWNER_ANSWERS_WITHIN_MS;
    while (Date.now() < giveUp) {
      const lock = takeOwnershipLock(folder.lockFile);
      if (lock) return own(folder, lock, options);
      const used = await useOwners(folder, giveUp);
      if (used) return used;
      await wait(LOOK_EVERY_MS);
    }
    throw serverError("database.owner-silent", { path: folder.root });
  });
}

async function own(folder: DataFolder, lock: OwnershipLock, options: UseServerOptions): Promise<UsedServer> {
  const ready = Promise.withResolvers<ServerAddress>();
  const answer = answering({ ...options.control, [ADDRESS]: () => ready.promise });
  let control: ControlSocket | undefined;
  const letGo = async (stop?: () => Promise<void>) => {
    await control?.close();
    await stop?.();
    lock.release();
  };
  try {
    control = await listenForQuestions(folder.controlSocket, answer);
    const { server, stop } = await runServer(folder, options);
    ready.resolve(server.address);
    return ownedServer(server, answer, () => letGo(stop));
  } catch (error) {
    await letGo();
    throw error;
  }
}

function answering(handlers: NonNullable<UseServerOptions["control"]>): Answerer {
  return async (name) => {
    if (!Object.hasOwn(handlers, name)) throw new Error("unknown request");
    return handlers[name]?.();
  };
}

async function runServer(folder: DataFolder, { log, settings = {} }: UseServerOptions) {
  const account = await chooseServerAccount(folder.cluster);
  const binaries = await findBinaries(folder, account);
  const setup = { folder, binaries, account, settings, log };
  await makeCluster(setup);
  const password = await readPassword(folder.passwordFile);
  const adopted = await adoptServer(folder, password, log);
  const onWindows = process.platform === "win32";
  const server = adopted ?? (await (onWindows ? startOnWindows : startServer)(setup, password));
  log(`PostgreSQL: ${adopted ? "adopted" : "started"} in ${folder.cluster}, process ${server.pid}`);
  const logBound = await boundServerLog(folder.logFile);
  const stop = async () => {
    await (onWindows ? stopOnWindows(setup) : stopServer(server, log));
    logBound.stop();
  };
  return { server, stop };
}

function ownedServer(server: RunningServer, answer: Answerer, stop: () => Promise<void>): UsedServer {
  let stopping: Promise<void> | undefined;
  return {
    address: server.address,
    owned: true,
    stop: () => (stopping ??= stop()),
    request: (name) => refusing(name, answer(name)),
    onExit: (callback) => void server.ended.then(() => stopping ?? callback()),
  };
}

/** Undefined when the owner is just coming or going. */
async function useOwners(folder: DataFolder, giveUp: number): Promise<UsedServer | undefined> {
  const owner = await connectToOwner(folder.controlSocket);
  if (!owner) return undefined;
  try {
    const late = wait(Math.max(giveUp - Date.now(), 0), undefined, { ref: false });
    const address = (await Promise.race([owner.ask(ADDRESS), late])) as ServerAddress | undefined;
    if (address) return borrowedServer(address, owner);
  } catch (error) {
    if (!(error instanceof OwnerGoneError))
      throw serverError("database.owner-refused", reasonOf(ADDRESS, error));
  }
  owner.close();
  return undefined;
}

function borrowedServer(address: ServerAddress, owner: OwnerConnection): UsedServer {
  let left = false;
  return {
    address,
    owned: false,
    stop: async () => {
      left = true;
      owner.close();
      await owner.closed;
    },
    request: (name) => refusing(name, owner.ask(name)),
    onExit: (callback) => void owner.closed.then(() => left || callback()),
  };
}

function refusing(request: string, answer: Promise<unknown>): Promise<unknown> {
  return answer.catch((error: unknown) => {
    throw serverError("database.owner-refused", reasonOf(request, error));
  });
}

function reasonOf(request: string, error: unknown) {
  return { request, reason: error instanceof Error ? error.message : String(error) };
}
