import { SyncError, type SyncStop } from "./sync-error.ts";

const stopOf: Readonly<Record<number, SyncStop>> = {
  400: "refused",
  401: "busy",
  403: "busy",
  408: "busy",
  409: "refused",
  413: "refused",
  415: "refused",
  416: "busy",
  422: "refused",
  425: "busy",
  426: "version",
  429: "busy",
};

/** What only the hub says: that it does not know the device, or that the device is to erase what it holds. */
const unknownDevice: ReadonlySet<string> = new Set(["sync.unknown-device", "sync.wipe"]);

/**
 * What the hub's refusal means for the contact. A hub that fails is taken for busy: it may be starting; so is
 * one that has another part of a file than was thought. A network that wants a sign-in of its own answers 401 or 403 too: the
 * device is unknown only by the hub's own word. Any other answer, such as 404, is that of something between.
 */
export async function refusalOf(response: Response): Promise<SyncError> {
  const problem = (await response.json().catch(() => null)) as { readonly code?: unknown } | null;
  const code = typeof problem?.code === "string" ? problem.code : `http.${response.status}`;
  return new SyncError(stopFor(response, code), { code, waitMs: waitOf(response) });
}

function stopFor({ status, headers }: Response, code: string): SyncStop {
  const isProblem = headers.get("content-type")?.startsWith("application/problem+json") === true;
  if (isProblem && (status === 401 || status === 403) && unknownDevice.has(code)) return "device-unknown";
  return stopOf[status] ?? (status >= 500 ? "busy" : "no-line");
}

function waitOf(response: Response): number | null {
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1_000 : null;
}
