import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { visitor } from "#src/platform/access/actor.ts";
import { migrateCounty } from "#src/platform/db/migrate.ts";
import { openLogs } from "#src/platform/log/log.ts";
import { useTestCell } from "#testing/cell.ts";
import { createApp, type Face } from "./app.ts";
import { openMetrics } from "./metrics.ts";
import { requestLimits } from "./request-limits.ts";

const used = useTestCell();

const whichCounty: Face = async (_request, { county }) => new Response(county.code);

test("a county made while the hub runs is served at its host about a second later", async () => {
  const { cell, owner } = used.current;
  const app = createApp({
    cell,
    log: openLogs("silent").http,
    origins: { origin: undefined, tls: false, trustProxy: false },
    defaultCounty: undefined,
    limits: requestLimits(0),
    health: { ready: async () => true, metrics: openMetrics(), metricsToken: undefined },
    readActor: async () => visitor,
    faces: [whichCounty],
  });
  const env = { incoming: { socket: { remoteAddress: "127.0.0.1" } } };
  const ask = async (): Promise<Response> => app.request("http://new.example/x", {}, env);
  expect((await ask()).status).toBe(404);
  await migrateCounty(owner, {
    code: "990102",
    nameHans: "新县",
    nameHant: "新縣",
    host: "new.example",
  });
  const made = performance.now();
  let answer = await ask();
  while (answer.status === 404 && performance.now() - made < 10_000) {
    await wait(50);
    answer = await ask();
  }
  expect(await answer.text()).toBe("990102");
});
