import { SyncError, type SyncStop } from "./sync-error.ts";

const stopOf: Readonly<Record<number, SyncStop>> = {
  400: "refused",
  401: "device-unknown",
  403: "device-unknown",
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

/**
 * What the hub's refusal means for the contact. A hub that fails is taken for busy: it may be starting; so is
 * one that has another part of a file than was thought. Any other answer, such as 404, is that of something between.
 */
export async function refusalOf(response: Response): Promise<SyncError> {
  const problem = (await response.json().catch(() => ({}))) as { readonly code?: unknown };
  return new SyncError(stopOf[response.status] ?? (response.status >= 500 ? "busy" : "no-line"), {
    code: typeof problem.code === "string" ? problem.code : `http.${response.status}`,
    waitMs: waitOf(response),
  });
}

function waitOf(response: Response): number | null {
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1_000 : null;
}
