import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A station's line to its hub. Cut, it takes no connection, and those that were open end at once. */
export interface LineToHub extends AsyncDisposable {
  /** Where the station finds its hub. */
  readonly url: string;
  cut(): void;
  mend(): void;
}

export async function openLineToHub(hub: string): Promise<LineToHub> {
  const { port: hubPort } = new URL(hub);
  const open = new Set<Socket>();
  let isCut = false;
  const line = createServer((station) => {
    if (isCut) {
      station.destroy();
      return;
    }
    const onward = connect(Number(hubPort), "localhost");
    for (const [one, other] of [
      [station, onward],
      [onward, station],
    ] as const) {
      open.add(one);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  line.listen(0, "127.0.0.1");
  await once(line, "listening");
  const address = line.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const endAll = (): void => open.forEach((socket) => socket.destroy());
  return {
    url: `http://localhost:${port}`,
    cut: () => {
      isCut = true;
      endAll();
    },
    mend: () => {
      isCut = false;
    },
    [Symbol.asyncDispose]: async () => {
      endAll();
      line.close();
      await once(line, "close");
    },
  };
}
