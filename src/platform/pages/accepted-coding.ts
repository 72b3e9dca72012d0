export type Coding = "br" | "gzip" | "identity";

/** What browsers send is looked up; anything else is read anew each time, since its variety has no end. */
const usual = new Map<string, Coding>(
  ["gzip, deflate, br, zstd", "gzip, deflate, br", "br, gzip", "br", "gzip, deflate", "gzip", ""].map(
    (value) => [value, read(value)],
  ),
);

/**
 * The best of our codings that an Accept-Encoding header allows (RFC 9110, 12.5.3). Identity is taken to be always
 * acceptable: a reader who forbids it gets it rather than nothing.
 */
export function acceptedCoding(header: string | undefined): Coding {
  const value = header ?? "";
  return usual.get(value) ?? read(value);
}

function read(header: string): Coding {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((text) => text.trim());
    const quality = parameters.find((parameter) => /^q\s*=/.test(parameter))?.replace(/^q\s*=\s*/, "");
    weights.set(name === "x-gzip" ? "gzip" : name, quality === undefined ? 1 : Number(quality));
  }
  const allows = (coding: string): boolean => (weights.get(coding) ?? weights.get("*") ?? 0) > 0;
  if (allows("br")) return "br";
  return allows("gzip") ? "gzip" : "identity";
}
