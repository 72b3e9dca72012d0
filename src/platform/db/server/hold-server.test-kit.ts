import { useServer } from "./use-server.ts";

/**
 * The program that tests start as another process: uses the server of the folder named, tells of it in one line of
 * JSON, and holds it until SIGTERM or a closed input.
 */
async function holdServer(dataDir: string): Promise<void> {
  const release = Promise.withResolvers<void>();
  process.once("SIGTERM", () => release.resolve());
  process.stdin.once("end", () => release.resolve()).resume();
  const server = await useServer({
    dataDir,
    log: () => undefined,
    settings: { fsync: "off" },
    control: { who: () => process.pid, fail: () => Promise.reject(new Error("not now")) },
  });
  process.stdout.write(`${JSON.stringify({ owned: server.owned, address: server.address })}\n`);
  await release.promise;
  await server.stop();
  process.stdin.destroy();
}

await holdServer(process.argv[2] ?? "").catch((error: unknown) => {
  process.stdout.write(`${JSON.stringify({ error: (error as { code?: string }).code ?? String(error) })}\n`);
  process.exit(1);
});
