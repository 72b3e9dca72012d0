import pino, { type DestinationStream, type Logger } from "pino";
import { AppError } from "../errors/app-error.ts";

export type Log = Logger;

/** Every logger of the program. A line says which part wrote it; none ever names a person or carries what one typed. */
export interface Logs {
  /** Start, stop, configuration. */
  readonly hub: Log;
  /** One line a request. */
  readonly http: Log;
  /** The embedded server, migrations, lost connections. */
  readonly database: Log;
  /** Background work. */
  readonly jobs: Log;
  /** Sign-in, without accounts. */
  readonly auth: Log;
}

/** JSON lines on stderr, so that stdout stays for what the person at the terminal asked for. */
export function openLogs(level: string, destination: DestinationStream = pino.destination(2)): Logs {
  const root = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: loggedError } },
    destination,
  );
  const part = (name: keyof Logs): Log => root.child({ part: name });
  return {
    hub: part("hub"),
    http: part("http"),
    database: part("database"),
    jobs: part("jobs"),
    auth: part("auth"),
  };
}

/**
 * An error without what a person may have typed: PostgreSQL's messages and details and a parser's messages quote
 * values, so only their codes, names and places are kept.
 */
export function loggedError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  if (error instanceof AppError) return { type: error.name, code: error.code, values: error.values };
  const { code, constraint, table, routine } = error as {
    [K in "code" | "constraint" | "table" | "routine"]?: unknown;
  };
  return {
    type: error.name,
    ...(quotesValues(error) ? {} : { message: error.message }),
    code,
    constraint,
    table,
    routine,
    stack: placesOf(error),
    ...(error.cause === undefined ? {} : { cause: loggedError(error.cause) }),
  };
}

function quotesValues(error: Error): boolean {
  return error instanceof SyntaxError || "severity" in error;
}

function placesOf(error: Error): readonly string[] {
  const lines = (error.stack ?? "").split("\n").filter((line) => line.startsWith("    at "));
  return lines.map((line) => line.slice("    at ".length));
}
