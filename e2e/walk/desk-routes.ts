import { matchPath } from "react-router";
import routes from "../../src/channels/desk/routes.ts";

type Entries = typeof routes;

function patternsIn(entries: Entries): string[] {
  return entries.flatMap(({ path, children, index }) => {
    if (children !== undefined) return patternsIn(children as Entries);
    return index === true ? ["/desk"] : [`/desk/${path ?? ""}`];
  });
}

/** Every address of the desk as the code lists it, but the one that stands for what is not there. */
export const deskPatterns: readonly string[] = patternsIn(routes).filter((path) => path !== "/desk/*");

/** The address's pattern: one without a parameter before one with. */
export function patternOf(pathname: string): string | undefined {
  const found = deskPatterns.filter((pattern) => matchPath(pattern, pathname) !== null);
  return found.toSorted((a, b) => a.split(":").length - b.split(":").length)[0];
}
