import { readdirSync, readFileSync } from "node:fs";

export interface ProcessRow {
  readonly pid: number;
  readonly parent: number;
  readonly name: string;
  /** Processor time so far, user and system (Linux counts in hundredths of a second). */
  readonly cpuMs: number;
}

/** A process and all that came of it and still lives, as /proc shows them. */
export function familyOf(pid: number): ProcessRow[] {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => processRow(Number(name)));
  const family = all.filter((row) => row.pid === pid);
  for (const member of family) family.push(...all.filter(({ parent }) => parent === member.pid));
  return family;
}

export function isDatabase({ name }: ProcessRow): boolean {
  return name.startsWith("postgres");
}

/** Nothing for a process that ended while looking. */
function processRow(pid: number): ProcessRow[] {
  try {
    const [, name = "", rest = ""] =
      /^\d+ \((.*)\) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
    const fields = rest.split(" ").map(Number);
    const [parent = 0, user = 0, system = 0] = [fields[1], fields[11], fields[12]];
    return [{ pid, parent, name, cpuMs: (user + system) * 10 }];
  } catch {
    return [];
  }
}

/** Proportional set size: memory shared between processes is counted once in all. */
export function megabytes(processes: readonly ProcessRow[]): number {
  const kilobytes = processes.map(({ pid }) => {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
    return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0);
  });
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1_000;
}
