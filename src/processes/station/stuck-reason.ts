import type { StuckReason } from "#src/channels/station/means.ts";
import type { SyncError } from "#src/platform/sync/device/sync-error.ts";

const ofContent: Readonly<Record<string, StuckReason>> = {
  "files.disk-full": "disk-full",
  "files.changed-on-the-way": "wrong-bytes",
  "content.changed-part": "wrong-bytes",
  "content.wrong-list": "wrong-bytes",
  "content.unsigned": "wrong-bytes",
  "content.part-missing": "wrong-bytes",
  "content.not-at-hub": "not-at-hub",
  "line.no-line": "no-line",
  "line.busy": "hub-busy",
  "line.version": "program-too-old",
  "line.device-unknown": "station-unknown",
};

/** A kept reason of a file, as the keeper is told of it. */
export function reasonOfContent(why: string): StuckReason {
  return ofContent[why] ?? "other";
}

const noNetwork = new Set(["ENETUNREACH", "ENETDOWN", "EHOSTUNREACH", "EAI_AGAIN", "ENOTFOUND"]);
const ofCertificate = new Set(["CERT_NOT_YET_VALID", "CERT_HAS_EXPIRED"]);

/** Why a contact stopped. A certificate that is not valid yet or no more is nearly always a clock that lost its battery. */
export function reasonOfContact(error: SyncError): StuckReason {
  if (error.stop !== "no-line") return reasonOfContent(`line.${error.stop}`);
  const code = codeBelow(error);
  if (ofCertificate.has(code)) return "clock-wrong";
  return noNetwork.has(code) ? "no-line" : "hub-unreachable";
}

/** The operating system's code, however deep a library has wrapped it. */
function codeBelow(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const { code } = error as { code?: unknown };
  const below = codeBelow(error.cause);
  return below === "" && typeof code === "string" ? code : below;
}
