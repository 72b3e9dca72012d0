import { resolve } from "node:path";
import { z } from "zod";
import { AppError, defineErrors, type Fault } from "../errors/app-error.ts";
import { parseInput, say } from "../errors/parse-input.ts";
import { words } from "../i18n/language.ts";

export const logLevels = ["fatal", "error", "warn", "info", "debug", "silent"] as const;

/** What an installation is told by its environment; everything else is a setting in the database. */
export interface Config {
  /** Absolute; everything mutable is in it, secrets in its `keys/`. */
  readonly dataDir: string;
  /** A PostgreSQL 18 of one's own in place of the embedded one; its user owns the database. */
  readonly databaseUrl?: string;
  /** `file:///folder` in place of the data folder's own. */
  readonly filesUrl?: string;
  readonly port: number;
  /** The address listened on. Without one: only this machine, or with TLS files everyone. */
  readonly host: string;
  /** How readers reach the hub, e.g. `https://dj.example.cn`, where a proxy or another name stands before it. */
  readonly origin?: string;
  /** On a public edge: where the hub is, for what only the hub has. */
  readonly hubOrigin?: string;
  readonly tls?: { readonly certFile: string; readonly keyFile: string };
  /** A proxy stands before the hub: X-Forwarded-For, -Proto and -Host are its word. */
  readonly trustProxy: boolean;
  /** The code of the county that `localhost` and addresses serve where there are several. */
  readonly defaultCounty?: string;
  /** What one network may ask for in the long run; 0 takes the limit away. */
  readonly requestsPerSecond: number;
  /** Bearer token for /metrics from elsewhere than this machine. */
  readonly metricsToken?: string;
  /** Without one: a person at a terminal is told of trouble only. */
  readonly logLevel: (typeof logLevels)[number];
}

const configError = defineErrors({
  "config.invalid": {
    status: 500,
    text: words(
      "环境变量有误，请改正后再启动：",
      "環境變量有誤，請改正後再啟動：",
      "Some environment variables need mending before the start:",
    ),
  },
});

const port = say(
  "端口要写 0 到 65535 的整数，例如 8080。",
  "端口要寫 0 到 65535 的整數，例如 8080。",
  "The port is a whole number from 0 to 65535, such as 8080.",
);
const county = say("要写六位县代码。", "要寫六位縣代碼。", "This is a county's six-digit code.");
const rate = say("要写不小于 0 的整数。", "要寫不小於 0 的整數。", "This is a whole number, 0 or more.");
const flag = say("只能写 0 或 1。", "只能寫 0 或 1。", "This is 0 or 1.");
const database = say(
  "要写 postgres://用户:密码@主机/数据库。",
  "要寫 postgres://用戶:密碼@主機/數據庫。",
  "This is written postgres://user:password@host/database.",
);
const files = say(
  "文件只能存在磁盘上，要写 file:///目录。本版本还不能存到别处（如 s3:）。",
  "文件只能存在磁盤上，要寫 file:///目錄。本版本還不能存到別處（如 s3:）。",
  "Files are kept on a disk: file:///folder. This version keeps them nowhere else, such as s3:.",
);
const origin = say(
  "要写 https://主机名，后面不带路径。",
  "要寫 https://主機名，後面不帶路徑。",
  "This is written https://host, without a path.",
);
const level = say(
  `可写：${logLevels.join("、")}。`,
  `可寫：${logLevels.join("、")}。`,
  `One of: ${logLevels.join(", ")}.`,
);
const both = say(
  "证书和密钥要一起给出。",
  "證書和密鑰要一起給出。",
  "A certificate and its key are given together.",
);

function hasProtocol(...protocols: readonly string[]) {
  return (text: string) => URL.canParse(text) && protocols.includes(new URL(text).protocol);
}

/** A folder of this machine: `file:///srv/files`. */
function isFolder(text: string): boolean {
  return hasProtocol("file:")(text) && new URL(text).host === "";
}

function isOrigin(text: string): boolean {
  return hasProtocol("http:", "https:")(text) && new URL(text).origin === text;
}

const environment = z
  .object({
    SANWANG_DATA: z.string().default("./data"),
    DATABASE_URL: z.string().refine(hasProtocol("postgres:", "postgresql:"), database).optional(),
    FILES_URL: z.string().refine(isFolder, files).optional(),
    PORT: z.coerce.number(port).int(port).min(0, port).max(65_535, port).default(8080),
    HOST: z.string().optional(),
    SANWANG_ORIGIN: z.string().refine(isOrigin, origin).optional(),
    SANWANG_HUB_ORIGIN: z.string().refine(isOrigin, origin).optional(),
    SANWANG_TLS_CERT: z.string().optional(),
    SANWANG_TLS_KEY: z.string().optional(),
    SANWANG_TRUST_PROXY: z.enum(["0", "1"], flag).default("0"),
    SANWANG_COUNTY: z
      .string()
      .regex(/^\d{6}$/, county)
      .optional(),
    SANWANG_REQUESTS_PER_SECOND: z.coerce.number(rate).int(rate).min(0, rate).default(100),
    SANWANG_METRICS_TOKEN: z.string().optional(),
    SANWANG_LOG_LEVEL: z.enum(logLevels, level).optional(),
  })
  .refine((env) => (env.SANWANG_TLS_CERT === undefined) === (env.SANWANG_TLS_KEY === undefined), {
    path: ["SANWANG_TLS_CERT"],
    message: both,
  });

/**
 * The configuration that the environment gives; an empty variable counts as absent.
 * @throws AppError config.invalid with one fault a variable.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const read = parsed(given);
  const { SANWANG_TLS_CERT: certFile, SANWANG_TLS_KEY: keyFile } = read;
  const tls = certFile === undefined || keyFile === undefined ? undefined : { certFile, keyFile };
  return {
    dataDir: resolve(read.SANWANG_DATA),
    ...(read.DATABASE_URL !== undefined && { databaseUrl: read.DATABASE_URL }),
    ...(read.FILES_URL !== undefined && { filesUrl: read.FILES_URL }),
    port: read.PORT,
    host: read.HOST ?? (tls === undefined ? "127.0.0.1" : "::"),
    ...(read.SANWANG_ORIGIN !== undefined && { origin: read.SANWANG_ORIGIN }),
    ...(read.SANWANG_HUB_ORIGIN !== undefined && { hubOrigin: read.SANWANG_HUB_ORIGIN }),
    ...(tls !== undefined && { tls }),
    trustProxy: read.SANWANG_TRUST_PROXY === "1",
    ...(read.SANWANG_COUNTY !== undefined && { defaultCounty: read.SANWANG_COUNTY }),
    requestsPerSecond: read.SANWANG_REQUESTS_PER_SECOND,
    ...(read.SANWANG_METRICS_TOKEN !== undefined && { metricsToken: read.SANWANG_METRICS_TOKEN }),
    logLevel: read.SANWANG_LOG_LEVEL ?? (process.stderr.isTTY ? "warn" : "info"),
  };
}

function parsed(given: NodeJS.ProcessEnv): z.output<typeof environment> {
  try {
    return parseInput(environment, given);
  } catch (error) {
    const faults: readonly Fault[] = error instanceof AppError ? error.faults : [];
    throw configError("config.invalid", {}, faults);
  }
}
