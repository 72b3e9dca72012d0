import { randomUUIDv7 } from "node:crypto";
import { beforeAll, beforeEach, expect } from "vitest";
import { type Actor, visitor } from "#src/platform/access/actor.ts";
import { openLogs } from "#src/platform/log/log.ts";
import { type TestDevice, type TestHub, useTestHub } from "#src/platform/sync/hub/fixtures/test-hub.ts";
import { createApp } from "../http/app.ts";
import { openMetrics } from "../http/metrics.ts";
import { requestLimits } from "../http/request-limits.ts";
import { type SyncFace, syncFace } from "./sync-face.ts";

export const origin = "http://localhost:8080";

type Credentials = Pick<TestDevice, "id" | "token">;

/** A hub behind its HTTP face, before each test with a new person, who reaches organisation 1, and a phone of theirs. */
export interface TestDoor {
  readonly hub: TestHub;
  author: string;
  phone: TestDevice;
  /** Who the session's cookie would say it is. */
  signedIn: Actor;
  serve(sync: SyncFace): void;
  send(path: string, init?: RequestInit): Promise<Response>;
  call(path: string, body: unknown, device?: Credentials): Promise<Response>;
}

export function useDoor(): TestDoor {
  const test$ = useTestHub();
  const env = { incoming: { socket: { remoteAddress: "127.0.0.1" } } };
  let app: ReturnType<typeof createApp>;
  const door: TestDoor = {
    get hub() {
      return test$.current;
    },
    author: "",
    phone: undefined as unknown as TestDevice,
    signedIn: visitor,
    serve: (sync) => {
      app = createApp({
        cell: test$.current.cell,
        log: openLogs("silent").http,
        origins: { origin: undefined, tls: false, trustProxy: false },
        defaultCounty: undefined,
        limits: requestLimits(1),
        health: { ready: async () => true, metrics: openMetrics(), metricsToken: undefined },
        readActor: async () => door.signedIn,
        sync,
        faces: [],
      });
    },
    send: async (path, init = {}) => app.request(`${origin}/sync/v1/${path}`, init, env),
    call: (path, body, device = door.phone) =>
      door.send(path, { method: "POST", headers: headersOf(device), body: JSON.stringify(body) }),
  };
  beforeAll(() => door.serve(syncFace(test$.current.hub)));
  beforeEach(async () => {
    door.signedIn = visitor;
    door.author = randomUUIDv7();
    await test$.current.rights.change(test$.current, door.author, [{ numbers: [1] }]);
    door.phone = await test$.current.phone(door.author);
  });
  return door;
}

export function headersOf({ id, token }: Credentials): Record<string, string> {
  return { authorization: `Device ${id}.${token}`, "sanwang-sync": "1", "content-type": "application/json" };
}

export async function codeOf(answer: Response): Promise<string> {
  expect(answer.headers.get("content-type")).toContain("application/problem+json");
  return ((await answer.json()) as { code: string }).code;
}

export const helloRequest = {
  epoch: null,
  seq: 0,
  setHash: null,
  deviceTime: "2026-11-05T01:00:00Z",
  program: "0.1.0",
  unsent: 0,
};

export function pushRequest(entries: readonly unknown[] = []): object {
  return { epoch: randomUUIDv7(), deviceTime: "2026-11-05T01:00:00Z", entries };
}
