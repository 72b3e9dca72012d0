import { Agent, get } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

/** One answer: when it was asked for and what it showed. */
export interface Reading {
  readonly askedAt: number;
  readonly title: string;
}

export interface Readers {
  /** All answers, also those that a stopped hub gives once it is continued. */
  stop(): Promise<readonly Reading[]>;
}

const perHub = 4;

/** Asks for a page from each hub again and again, over connections that stay open while the hub stands still. */
export function startReaders(urls: readonly string[]): Readers {
  const agent = new Agent({ keepAlive: true });
  const readings: Reading[] = [];
  const stopping = new AbortController();
  const read = async (url: string): Promise<void> => {
    while (!stopping.signal.aborted) {
      const askedAt = performance.now();
      const text = await textOf(url, agent);
      if (text !== undefined) readings.push({ askedAt, title: titleOf(text) });
      await wait(2);
    }
  };
  const reading = urls.flatMap((url) => Array.from({ length: perHub }, () => read(url)));
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(reading);
      agent.destroy();
      return readings;
    },
  };
}

export function titleOf(html: string): string {
  return /<h1[^>]*>([^<]*)<\/h1>/.exec(html)?.[1] ?? "";
}

/**
 * Undefined where a hub that stood still ended the idle connection just when this was asked: a browser then asks anew, by
 * itself, and so does the next turn.
 */
function textOf(url: string, agent: Agent): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => (text += part));
      response.on("end", () => resolve(text)).on("error", reject);
    });
    request.on("error", (error: NodeJS.ErrnoException) => {
      if (request.reusedSocket && error.code === "ECONNRESET") resolve(undefined);
      else reject(error);
    });
  });
}
