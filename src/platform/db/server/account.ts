import { readFile, stat } from "node:fs/promises";
import { serverError } from "./errors.ts";

/** The account PostgreSQL runs as when this process is root, which PostgreSQL itself refuses. */
export interface ServerAccount {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * The account to start PostgreSQL as: undefined for an ordinary user (PostgreSQL then runs as that user); for root the
 * owner of the existing cluster, else `postgres`, else `nobody`. PostgreSQL wants it to exist in the passwd file.
 */
export async function chooseServerAccount(clusterDir: string): Promise<ServerAccount | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readPasswd(await readFile("/etc/passwd", "utf8"));
  const owner = await stat(clusterDir).catch(() => undefined);
  const account =
    accounts.find((candidate) => candidate.uid === owner?.uid) ??
    accounts.find((candidate) => candidate.name === "postgres") ??
    accounts.find((candidate) => candidate.name === "nobody");
  if (!account) throw serverError("database.no-account");
  return account;
}

/** The accounts of a passwd file other than root's. */
export function readPasswd(text: string): ServerAccount[] {
  return text
    .split("\n")
    .map((line) => line.split(":"))
    .filter((fields) => fields.length >= 4)
    .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((account) => account.uid > 0);
}
