import pino from "pino";
import sharp from "sharp";
import { listen } from "../http/serve.ts";
import { type SampleStation, sampleStation } from "./sample-station.test-kit.ts";
import { createStationApp } from "./station-app.ts";

export interface ServedSample {
  readonly station: SampleStation;
  readonly url: string;
  close(): Promise<void>;
}

/** The sample station behind a real socket. */
export async function serveSample(port = 0): Promise<ServedSample> {
  const picture = await sharp({ create: { width: 960, height: 640, channels: 3, background: "#4d7c5f" } })
    .png()
    .toBuffer();
  const station = sampleStation(picture, Buffer.alloc(812, 7));
  const app = createStationApp({ means: station.means, log: pino({ level: "silent" }) });
  const server = await listen({ host: "127.0.0.1", port, raw: () => false, fetch: app.fetch });
  return { station, url: `http://127.0.0.1:${server.port}`, close: () => server.close() };
}
