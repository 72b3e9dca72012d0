import type pg from "pg";

/** What becomes of a write: it lasts, it is lost half done, or it lasts and nobody is told so any more. */
export type Fate = "lasts" | "lost" | "unheard";

/** The power of one machine. It may go in the middle of a write; until it comes back the machine does nothing. */
export class Power {
  isOut = false;
  #writesLeft = Number.POSITIVE_INFINITY;
  #fate: Exclude<Fate, "lasts"> = "lost";

  /** It goes in the nth write from now on. */
  goesInWrite(nth: number, fate: Exclude<Fate, "lasts">): void {
    this.#writesLeft = nth;
    this.#fate = fate;
  }

  comesBack(): void {
    this.isOut = false;
    this.#writesLeft = Number.POSITIVE_INFINITY;
  }

  /** Asked about each write when all of it but its end is done. */
  fateOfWrite(): Fate {
    this.#writesLeft -= 1;
    if (this.#writesLeft > 0) return "lasts";
    this.isOut = true;
    return this.#fate;
  }

  requireOn(): void {
    if (this.isOut) throw new PowerLost();
  }
}

export class PowerLost extends Error {
  constructor() {
    super("the power is out");
  }
}

/** Lets connections that are opened from now on end with the power; PostgreSQL then takes back what was not committed. */
export function onPower(pool: pg.Pool, power: Power): void {
  pool.on("connect", (client) => wire(client, power));
}

type Told = (error: Error | null, result?: unknown) => void;
type Ask = (...args: readonly unknown[]) => Promise<unknown>;

function wire(client: pg.PoolClient, power: Power): void {
  const ask = client.query.bind(client) as unknown as Ask;
  const pull = (): void => (client as unknown as WithStream).connection.stream.destroy();
  let transaction: "none" | "read" | "write" = "none";
  const asked: Ask = (...args) => {
    const text = textOf(args[0]);
    const begins = /^\s*begin(?<read> read only)?/i.exec(text);
    if (begins !== null) transaction = begins.groups?.["read"] === undefined ? "write" : "read";
    const isEnd = /^\s*(?:commit|rollback)/i.test(text);
    const isLasting =
      transaction === "none" ? /^\s*(?:insert|update|delete|with)/i.test(text) : /^\s*commit/i.test(text);
    const fate = isLasting && transaction !== "read" && !power.isOut ? power.fateOfWrite() : "lasts";
    if (isEnd) transaction = "none";
    if (fate === "unheard") return unheard(ask, args, pull);
    if (power.isOut) pull();
    return ask(...args);
  };
  client.query = asked as unknown as typeof client.query;
}

interface WithStream {
  readonly connection: { readonly stream: { destroy(): void } };
}

function textOf(question: unknown): string {
  return typeof question === "string" ? question : ((question as { text?: string } | null)?.text ?? "");
}

/** What is asked is done; the answer does not come. */
function unheard(ask: Ask, args: readonly unknown[], pull: () => void): Promise<unknown> {
  const tell = args.at(-1);
  if (typeof tell !== "function") {
    return ask(...args).then(() => {
      pull();
      throw new PowerLost();
    });
  }
  return ask(...args.slice(0, -1), () => {
    pull();
    (tell as Told)(new PowerLost());
  });
}
