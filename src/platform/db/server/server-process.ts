import type { ServerAccount } from "./account.ts";
import type { BinariesDir } from "./binaries.ts";
import type { DataFolder } from "./data-folder.ts";

/** What making, starting and stopping a server need to know. */
export interface ServerSetup {
  readonly folder: DataFolder;
  readonly binaries: BinariesDir;
  /** Undefined: the server runs as the person who started this process. */
  readonly account: ServerAccount | undefined;
  readonly settings: Readonly<Record<string, string>>;
  readonly log: (line: string) => void;
}

/** All that initdb and postgres see of the environment: English messages, UTC, and no PG* variables of the person. */
export const serverEnvironment = { LC_ALL: "C", TZ: "UTC", PATH: "/usr/bin:/bin" };

export const POSTGRES_PORT = 5432;

/**
 * The -D argument of a process whose working directory is the cluster. Under another account the cluster may lie
 * below a closed home, where no absolute path leads to it; the working directory is entered before root's rights are
 * dropped and stays open, and /proc/self/cwd is its absolute name for PostgreSQL and every process it forks.
 */
export function clusterArgument(cluster: string, account: ServerAccount | undefined): string {
  return account ? "/proc/self/cwd" : cluster;
}

/** Tells this folder's processes from those of other clusters in the process list. */
export function clusterName(folder: DataFolder): string {
  return `sanwang-${folder.id}`;
}

/** Where the server listens. */
export interface ListeningPlace {
  /** The socket's folder, or an internet address. */
  readonly host: string;
  readonly port: number;
}

/** A server's settings other than where it is and listens. Messages carry no statements and no row values. */
const DEFAULTS: Readonly<Record<string, string>> = {
  ssl: "off",
  shared_buffers: "64MB",
  max_connections: "60",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  log_checkpoints: "off",
  log_error_verbosity: "terse",
  log_min_error_statement: "panic",
};

export function serverArguments(folder: DataFolder, place: ListeningPlace, given: ServerSetup["settings"]) {
  const settings = {
    ...DEFAULTS,
    ...given,
    ...listeningSettings(folder, place),
    cluster_name: clusterName(folder),
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** The cluster's own folder is named relative to it: see clusterArgument. */
function listeningSettings(folder: DataFolder, { host, port }: ListeningPlace): Record<string, string> {
  const onSocket = host === folder.socketDir;
  return {
    port: String(port),
    listen_addresses: onSocket ? "" : host,
    unix_socket_directories: !onSocket ? "" : host === folder.cluster ? "." : host,
    unix_socket_permissions: "0700",
  };
}
