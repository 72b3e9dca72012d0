const firstLead = 0xa4;
const lastLead = 0xf9;
const trails = [...Array(0x3f).keys()]
  .map((at) => 0x40 + at)
  .concat([...Array(0x5e).keys()].map((at) => 0xa1 + at));

function decodeAll(): ReadonlySet<string> {
  const decoder = new TextDecoder("big5");
  const characters = new Set<string>();
  for (let lead = firstLead; lead <= lastLead; lead += 1) {
    for (const trail of trails) characters.add(decoder.decode(new Uint8Array([lead, trail])));
  }
  return characters;
}

/** The characters of Big5, the list that Taiwan and Hong Kong agreed on in 1984: 13,053 traditional ones. */
export const big5: ReadonlySet<string> = decodeAll();
