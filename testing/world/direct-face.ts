import type { County } from "#src/platform/db/county.ts";
import { AppError } from "#src/platform/errors/app-error.ts";
import type { Line } from "#src/platform/sync/device/line.ts";
import { type Device, knownDevice } from "#src/platform/sync/hub/devices.ts";
import { answerHello } from "#src/platform/sync/hub/hello.ts";
import { answerPull, readPull } from "#src/platform/sync/hub/pull.ts";
import { answerPush } from "#src/platform/sync/hub/push.ts";
import { syncError } from "#src/platform/sync/hub/sync-errors.ts";
import type { SyncHub } from "#src/platform/sync/hub/sync-hub.ts";
import { syncVersion } from "#src/platform/sync/wire.ts";

/** The hub's answers without a network between: what is measured and cut here is what the protocol itself moves. */
export function directFace(current: () => { readonly hub: SyncHub; readonly county: County }): Line {
  return async (request) => {
    try {
      return await answer(current(), request);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return Response.json({ code: error.code }, { status: error.status });
    }
  };
}

async function answer(
  { hub, county }: { readonly hub: SyncHub; readonly county: County },
  request: Request,
): Promise<Response> {
  if (request.headers.get("sanwang-sync") !== String(syncVersion)) throw syncError("sync.version");
  const [id = "", token = ""] = (request.headers.get("authorization") ?? "")
    .replace("Device ", "")
    .split(".");
  const device = await knownDevice(hub.cell, county, id, token);
  const body: unknown = await request.json();
  switch (new URL(request.url).pathname) {
    case "/sync/v1/hello":
      return Response.json(await answerHello(hub, county, device, body));
    case "/sync/v1/push":
      return Response.json(await answerPush(hub, county, device, body));
    case "/sync/v1/pull":
      return pulled(hub, county, device, body);
    default:
      return Response.json({});
  }
}

function pulled(hub: SyncHub, county: County, device: Device, body: unknown): Response {
  const lots = answerPull(hub, county, device, readPull(body));
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const { done, value } = await lots.next();
        if (done === true) return controller.close();
        controller.enqueue(encoder.encode(value.map((line) => `${JSON.stringify(line)}\n`).join("")));
      },
      cancel: async () => void (await lots.return(undefined)),
    },
    { highWaterMark: 0 },
  );
  return new Response(stream, { headers: { "content-type": "application/x-ndjson" } });
}
