import * as React from "react";
import { renderToStaticMarkup } from "react-dom/server";

/** A whole page as HTML, without anything that a script would need. */
export function renderPage(page: React.ReactElement): string {
  return `<!DOCTYPE html>${renderToStaticMarkup(page)}`;
}

/**
 * Called once when a process starts that serves pages. React chooses its build when it is first imported, and its
 * development build renders six times slower, so a process without NODE_ENV=production is stopped here.
 */
export function requireProductionReact(): void {
  if (typeof React.act === "function") {
    throw new Error(
      "React's development build is loaded: set NODE_ENV=production before anything imports React",
    );
  }
}
