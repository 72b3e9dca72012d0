declare const safe: unique symbol;

/** HTML that may be put into a page as it is. */
export type SafeHtml = string & { readonly [safe]: true };

/** Only for HTML that our own code wrote from checked blocks, every text in it escaped; never for what a person sent. */
export function trustHtml(html: string): SafeHtml {
  return html as SafeHtml;
}

/** Running text: indented paragraphs, headings, lists, tables and figures set as print does. */
export function Prose({ html, lang, itemProp }: { html: SafeHtml; lang?: string; itemProp?: string }) {
  return <div className="prose" lang={lang} itemProp={itemProp} dangerouslySetInnerHTML={{ __html: html }} />;
}
