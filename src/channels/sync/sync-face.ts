import type { Actor } from "#src/platform/access/actor.ts";
import type { Caller } from "#src/platform/access/request-context.ts";
import type { County } from "#src/platform/db/county.ts";
import { platformError } from "#src/platform/errors/platform-errors.ts";
import { AppError } from "#src/platform/errors/app-error.ts";
import { type Device, knownEvenEnded } from "#src/platform/sync/hub/devices.ts";
import { answerHello } from "#src/platform/sync/hub/hello.ts";
import { answerPush } from "#src/platform/sync/hub/push.ts";
import { syncError } from "#src/platform/sync/hub/sync-errors.ts";
import type { SyncHub } from "#src/platform/sync/hub/sync-hub.ts";
import { takeReport } from "#src/platform/sync/hub/take-report.ts";
import { takeSealed } from "#src/platform/sync/hub/take-sealed.ts";
import { pushLimits, syncVersion } from "#src/platform/sync/wire.ts";
import { answerContent } from "./answer-content.ts";
import { answerEnrol } from "./answer-enrol.ts";
import { answerFile } from "./answer-file.ts";
import { answerLost } from "./answer-lost.ts";
import { answerPullStream } from "./answer-pull.ts";
import { json, problem } from "./answers.ts";
import { readJson } from "./read-json.ts";
import { type SyncLimits, syncLimits } from "./sync-limits.ts";

/** What the steps before know of a request of a device. */
export interface SyncScope {
  readonly county: County;
  readonly caller: Caller;
  /** Who is signed in, for a phone that becomes a device; asked by nobody else, devices have no cookies. */
  readonly readActor: () => Promise<Actor>;
}

export interface DeviceScope extends SyncScope {
  readonly device: Device;
}

/** Answers what devices ask below `/sync/v1/`; undefined: not mine. `path` is what follows. */
export type DeviceHandler = (
  request: Request,
  scope: DeviceScope,
  path: string,
) => Promise<Response | undefined>;

export type SyncFace = (request: Request, scope: SyncScope) => Promise<Response>;

const root = "/sync/v1/";
const kilobyte = 1_000;

/** A file of a wiped phone comes in one piece. */
const sealedBytes = 8_000 * kilobyte;

export interface SyncFaceOptions {
  readonly limits?: SyncLimits;
}

/** The HTTP face of docs/sync-protocol.md. */
export function syncFace(hub: SyncHub, options: SyncFaceOptions = {}): SyncFace {
  const { limits = syncLimits() } = options;
  const handlers = [answerContent(hub)];
  const calls = { ...deviceCalls(hub, limits), ...wipedCalls(hub) };
  return async (request, scope) => {
    const path = pathOf(request);
    if (request.method === "POST" && path === "enrol") {
      requireRate(limits.enrolments(scope.caller.address));
      return answerEnrol(hub, request, scope);
    }
    if (request.method === "POST" && path === "sealed") {
      requireRate(limits.sealed(scope.caller.address));
      return json(request, await takeSealed(hub, scope.county, await readJson(request, sealedBytes)));
    }
    if (request.headers.get("sanwang-sync") !== String(syncVersion)) return wrongVersion();
    const device = await authenticate(hub, limits, request, scope);
    const call = calls[`${request.method} ${path}`];
    if (device.ended && call !== calls["POST hello"]) {
      requireRate(limits.calls(device.id));
      return answerLost(request, path);
    }
    if (device.wipeOrdered && !isTakenEvenWiped(device, path, call)) throw syncError("sync.wipe");
    const known = { ...scope, device };
    for (const handler of handlers) {
      const answer = await handler(request, known, path);
      if (answer !== undefined) return answer;
    }
    if (call === undefined) requireRate(limits.files(device.id));
    const answer =
      call === undefined ? await answerFile(hub, request, known, path) : await call.answer(request, known);
    if (answer === undefined) throw platformError("page.not-found");
    return answer;
  };
}

interface Call {
  readonly answer: (request: Request, scope: DeviceScope) => Promise<Response>;
  readonly evenWiped?: true;
}

/** A station that is to erase sends first what its people wrote there; a phone's entries are sealed to the hub. */
function isTakenEvenWiped({ holder }: Device, path: string, call: Call | undefined): boolean {
  if (call?.evenWiped === true) return true;
  return holder.kind === "station" && (path === "push" || path.startsWith("files/"));
}

function deviceCalls(hub: SyncHub, limits: SyncLimits): Readonly<Record<string, Call>> {
  return {
    "POST push": {
      answer: async (request, { county, device }) => {
        requireRate(limits.calls(device.id));
        // The entries' own megabyte, and what frames it.
        const body = await readJson(request, pushLimits.bytes + 10 * kilobyte);
        return json(request, await answerPush(hub, county, device, body));
      },
    },
    "POST pull": {
      answer: async (request, { county, device }) => {
        requireRate(limits.calls(device.id));
        return answerPullStream(hub, county, device, request);
      },
    },
    "POST report": {
      answer: async (request, { county, device }) => {
        requireRate(limits.calls(device.id));
        await takeReport(hub, county, device, await readJson(request, 1_000 * kilobyte));
        return json(request, {});
      },
    },
  };
}

function wipedCalls(hub: SyncHub): Readonly<Record<string, Call>> {
  return {
    "POST hello": {
      evenWiped: true,
      answer: async (request, { county, device }) =>
        json(request, await answerHello(hub, county, device, await readJson(request, 10 * kilobyte))),
    },
  };
}

function pathOf(request: Request): string {
  const { pathname } = new URL(request.url);
  return pathname.startsWith(root) ? pathname.slice(root.length) : "";
}

const deviceHeader = /^Device ([0-9a-f-]{36})\.([A-Za-z0-9_-]{43})$/;

/** @throws AppError sync.unknown-device; request.too-many to a network that tries many */
async function authenticate(
  hub: SyncHub,
  limits: SyncLimits,
  request: Request,
  { county, caller }: SyncScope,
): Promise<Device> {
  const [, id = "", token = ""] = deviceHeader.exec(request.headers.get("authorization") ?? "") ?? [];
  try {
    return await knownEvenEnded(hub.cell, county, id, token);
  } catch (error) {
    if (error instanceof AppError && error.status === 401) requireRate(limits.strangers(caller.address));
    throw error;
  }
}

function requireRate(seconds: number): void {
  if (seconds > 0) throw platformError("request.too-many", { seconds });
}

function wrongVersion(): Response {
  return problem(syncError("sync.version"), { oldest: syncVersion, newest: syncVersion });
}
