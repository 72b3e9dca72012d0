import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Entry, EntryAnswer, HelloAnswer, PullLine, RowLine } from "../../src/platform/sync/wire.ts";

/** What the fake hub was sent, and what it is to say. */
export interface FakeHub {
  readonly url: string;
  /** Every entry as often as it was answered anew. */
  readonly arrived: Entry[];
  readonly files: Map<string, Buffer>;
  /** Files of articles by their hash; the real hub has none of them. */
  readonly published: Map<string, { readonly type: string; readonly bytes: Buffer }>;
  readonly sealed: {
    readonly device: string;
    readonly entries: readonly string[];
    readonly files: readonly string[];
  }[];
  order: HelloAnswer["order"];
  /** It was restored and knows no device, until one is enrolled anew. */
  forgetful: boolean;
  /** It understands this app's version of the protocol no more. */
  tooOld: boolean;
  /** Added to the service worker: another number is another version of the app. */
  version: number;
  answer: (entry: Entry) => Omit<EntryAnswer, "id">;
  put(collection: string, id: string, document: unknown): void;
  close(): Promise<void>;
}

const done: Omit<EntryAnswer, "id"> = { status: "done", code: null, message: null, detail: null };

/** Speaks the sync protocol by a script; everything else, signing in among it, is the real hub's. */
export async function openFakeHub(realHub: string): Promise<FakeHub> {
  const rows: RowLine[] = [];
  let head = 0;
  const answers = new Map<string, EntryAnswer>();
  const epoch = randomUUID();
  const bucket = "person:test";
  const setHash = createHash("sha256").update(bucket).digest("hex");
  const hub: Omit<FakeHub, "url" | "close"> = {
    arrived: [],
    files: new Map(),
    published: new Map(),
    sealed: [],
    order: "go",
    forgetful: false,
    tooOld: false,
    version: 1,
    answer: () => done,
    put: (c, i, d) => {
      const at = rows.findIndex((row) => row.i === i);
      if (at >= 0) rows.splice(at, 1);
      head += 1;
      rows.push({ t: "row", b: bucket, c, i, s: head, d });
    },
  };
  const { publicKey } = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, [
    "deriveBits",
  ]);
  const hubSealKey = Buffer.from(await crypto.subtle.exportKey("raw", publicKey)).toString("base64url");

  const enrol = async (incoming: IncomingMessage) => {
    hub.forgetful = false;
    const account = await fetch(`${realHub}/m/account`, {
      headers: { cookie: incoming.headers.cookie ?? "" },
    });
    const { personId } = (await account.json()) as { personId: string };
    const county = { code: "120118", nameHans: "穗安县", nameHant: "穗安縣", timeZone: "Asia/Shanghai" };
    return { device: randomUUID(), token: "t".repeat(43), county, person: personId, hubSealKey, epoch };
  };
  const push = (entries: readonly Entry[]) => ({
    answers: entries.map((entry) => {
      const known = answers.get(entry.id);
      if (known !== undefined) return known;
      hub.arrived.push(entry);
      const answer = { id: entry.id, ...hub.answer(entry) };
      answers.set(entry.id, answer);
      return answer;
    }),
  });
  const pull = (body: { from: number; arriving: { from: number }[] }): readonly PullLine[] => {
    const from = body.arriving[0]?.from ?? body.from;
    const isAsked = body.arriving.length > 0 || (body as { except?: unknown }).except === undefined;
    const asked = isAsked ? rows.filter(({ s }) => s > from) : [];
    return [...asked, { t: "end", s: head, more: false }];
  };
  const takeSealed = (body: {
    device: string;
    entries: { id: string; sealed: string }[];
    files: { hash: string; sealed: string }[];
  }) => {
    const entries = body.entries.map(({ id }) => id);
    const files = body.files.map(({ hash }) => hash);
    hub.sealed.push({ device: body.device, entries, files });
    return { kept: [...files, ...entries], epoch, hubTime: new Date().toISOString() };
  };

  const answerSync = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const bytes = Buffer.concat((await incoming.toArray()) as Buffer[]);
    const [path, hash = ""] = (incoming.url ?? "").replace("/sync/v1/", "").split("/");
    if (path === "files") {
      const held = hub.files.get(hash) ?? Buffer.alloc(0);
      if (incoming.method === "PUT") hub.files.set(hash, Buffer.concat([held, bytes]));
      outgoing.writeHead(incoming.method === "HEAD" && held.length === 0 ? 404 : 200, {
        "upload-offset": String(held.length),
        "content-type": "application/json",
      });
      outgoing.end(incoming.method === "HEAD" ? undefined : "{}");
      return;
    }
    const body = JSON.parse(bytes.toString("utf8"));
    if (hub.tooOld || (hub.forgetful && path === "hello")) {
      outgoing.writeHead(hub.tooOld ? 426 : 401, { "content-type": "application/problem+json" });
      outgoing.end(JSON.stringify({ code: hub.tooOld ? "sync.version" : "sync.unknown-device" }));
      return;
    }
    if (path === "pull") {
      outgoing.writeHead(200, { "content-type": "application/x-ndjson" });
      outgoing.end(
        pull(body)
          .map((line) => `${JSON.stringify(line)}\n`)
          .join(""),
      );
      return;
    }
    const hello = (): HelloAnswer => ({
      epoch,
      head,
      hubTime: new Date().toISOString(),
      order: hub.order,
      setHash,
      ...(body.setHash !== setHash && { buckets: [bucket] }),
    });
    const said =
      path === "enrol"
        ? await enrol(incoming)
        : path === "hello"
          ? hello()
          : path === "push"
            ? push(body.entries)
            : path === "sealed"
              ? takeSealed(body)
              : {};
    outgoing.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(said));
  };

  const server = createServer((incoming, outgoing) => {
    if (incoming.url?.startsWith("/sync/v1/") === true) void answerSync(incoming, outgoing);
    // The session is shared by the tests of a run, and none may end it.
    else if (incoming.url === "/m/sign-out")
      outgoing.writeHead(200, { "content-type": "application/json" }).end("{}");
    else if (hub.published.has(fileOf(incoming))) givePublished(hub, fileOf(incoming), outgoing);
    else if (incoming.url === "/m/sw.js") void giveWorker(realHub, hub.version, outgoing);
    else handOn(realHub, incoming, outgoing);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return Object.assign(hub, {
    url: `http://localhost:${port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  });
}

function fileOf({ url = "" }: IncomingMessage): string {
  return url.replace("/files/", "");
}

function givePublished(
  { published }: Pick<FakeHub, "published">,
  hash: string,
  outgoing: ServerResponse,
): void {
  const { type = "", bytes } = published.get(hash) ?? {};
  outgoing.writeHead(200, { "content-type": type, "cache-control": "public, max-age=31536000, immutable" });
  outgoing.end(bytes);
}

function handOn(realHub: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { method, headers, url = "/" } = incoming;
  const asked = request(new URL(url, realHub), { method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  asked.on("error", () => outgoing.destroy());
  incoming.pipe(asked);
}

async function giveWorker(realHub: string, version: number, outgoing: ServerResponse): Promise<void> {
  const worker = await (await fetch(`${realHub}/m/sw.js`)).text();
  outgoing.writeHead(200, { "content-type": "text/javascript", "cache-control": "no-cache" });
  outgoing.end(`${worker}\n// version ${version}`);
}
