/** What makes a text no well-formed XML 1.0, as far as our own writer could get it wrong; empty when nothing. */
export function xmlFaults(xml: string): readonly string[] {
  const faults: string[] = [];
  const open: string[] = [];
  const body = xml.replace(/^<\?xml version="1.0" encoding="utf-8"\?>\n/i, "");
  // oxlint-disable-next-line no-control-regex -- the very characters that must not occur
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.test(xml))
    faults.push("forbidden character");
  for (const [, text = "", tag = ""] of body.matchAll(/([^<]*)(<[^>]*>)?/g)) {
    if (/&(?!(?:amp|lt|gt|quot|apos);)|>/.test(text)) faults.push(`bare character in "${text}"`);
    const part = /^<(\/?)([\w:-]+)((?: [\w:-]+="[^"<]*")*)(\/?)>$/.exec(tag);
    if (tag && !part) faults.push(`tag ${tag}`);
    if (part?.[1]) {
      if (open.pop() !== part[2]) faults.push(`${tag} closes another`);
    } else if (part?.[2] && !part[4]) open.push(part[2]);
  }
  return [...faults, ...open.map((name) => `${name} stays open`)];
}
