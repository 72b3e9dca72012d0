/** Below this, packing saves nothing. */
const smallCharacters = 1_000;

export interface Body {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
}

/** A message as it goes over the line: packed with gzip where it is long and the hub unpacks. */
export async function packBody(text: string, hubUnpacks: boolean): Promise<Body> {
  const headers = { "content-type": "application/json" };
  if (!hubUnpacks || text.length < smallCharacters || typeof CompressionStream === "undefined") {
    return { body: text, headers };
  }
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return {
    body: new Uint8Array(await new Response(packed).arrayBuffer()),
    headers: { ...headers, "content-encoding": "gzip" },
  };
}
