import { spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";

export interface PlainServer extends AsyncDisposable {
  readonly port: number;
}

/** A process that does nothing but send the files of a folder over HTTP. */
export async function plainServer(folder: string): Promise<PlainServer> {
  const child = spawn(process.execPath, [import.meta.filename, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [port] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
  return {
    port: Number(port),
    [Symbol.asyncDispose]: async () => {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** Downloads a file to the disk as it comes, unchecked; the disk is left to write it when it likes. */
export async function plainDownload(port: number, path: string, to: string): Promise<void> {
  const [answer] = (await once(get({ host: "127.0.0.1", port, path }), "response")) as [IncomingMessage];
  if (answer.statusCode !== 200) throw new Error(`${path} was answered with ${answer.statusCode}`);
  await pipeline(answer, createWriteStream(to));
}

if (import.meta.main) {
  const [folder = ""] = process.argv.slice(2);
  const server = createServer((request, response) => {
    void pipeline(createReadStream(join(folder, request.url ?? "")), response).catch(() =>
      response.destroy(),
    );
  });
  server.listen(0, "127.0.0.1", () => {
    process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
  });
}
