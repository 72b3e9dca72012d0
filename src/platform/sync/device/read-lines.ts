import { SyncError } from "./sync-error.ts";

/**
 * The JSON lines of an answer, in the pieces in which they arrive. It is read ahead of whoever works with the lines: what waits
 * inside a body that breaks off is lost. A line that is cut by the end is thrown away.
 * @throws SyncError no-line when the body breaks off, after every whole line of it was given; refused on a whole line
 * that is no JSON.
 */
export async function* readLines<T>(
  body: ReadableStream<Uint8Array>,
  next: <R>(piece: Promise<R>) => Promise<R>,
  received: (bytes: number) => Promise<void>,
): AsyncGenerator<readonly T[]> {
  const reader = body.getReader();
  const arrived: T[][] = [];
  let end: { readonly error?: unknown } | undefined;
  let wake: (() => void) | undefined;
  const readAhead = async (): Promise<void> => {
    const decoder = new TextDecoder();
    let rest = "";
    for (;;) {
      const { done, value } = await next(reader.read());
      if (done) return;
      const lines = (rest + decoder.decode(value, { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      if (lines.length > 0) arrived.push(lines.map((line) => parsed<T>(line)));
      wake?.();
      await received(value.byteLength);
    }
  };
  void readAhead()
    .then(
      () => (end = {}),
      (error: unknown) => (end = { error }),
    )
    .finally(() => wake?.());
  try {
    for (;;) {
      const lines = arrived.shift();
      if (lines !== undefined) yield lines;
      else if (end === undefined) await new Promise<void>((resolve) => (wake = resolve));
      else if ("error" in end) throw end.error;
      else return;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function parsed<T>(line: string): T {
  try {
    return JSON.parse(line) as T;
  } catch (cause) {
    throw new SyncError("refused", { code: "sync.answer-unreadable", cause });
  }
}
