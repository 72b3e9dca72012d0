/**
 * What pages of the site show, by name. A page carries the tags of all it shows; a change drops the pages that carry
 * its tags before it is answered.
 */
export const pageTags = {
  /** The masthead and footer of every page. */
  frame: "frame",
  /** Whatever lists articles across columns: home, feeds, site map, search. */
  lists: "lists",
  column: (slug: string) => `column:${slug}`,
  /** Also of the answer that there is no such article. */
  article: (slug: string) => `article:${slug}`,
} as const;
