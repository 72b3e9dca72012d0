type DueKind = "task" | "notice" | "record";

/** Where in the app one is; written in the address's fragment, so that the phone's back key works. */
export type Place =
  | { readonly tab: "news"; readonly id?: string }
  | { readonly tab: "due"; readonly kind?: DueKind; readonly id?: string }
  | { readonly tab: "me"; readonly page?: "write" | "line" | "entries"; readonly id?: string };

export function placeOf(fragment: string): Place {
  const [tab, second, third] = fragment
    .replace(/^#?\/?/, "")
    .split("/")
    .map(decodeURIComponent);
  if (tab === "due") {
    return (second === "task" || second === "notice" || second === "record") && third !== undefined
      ? { tab, kind: second, id: third }
      : { tab };
  }
  if (tab === "me") {
    if (second !== "write" && second !== "line" && second !== "entries") return { tab };
    return { tab, page: second, ...(third !== undefined && { id: third }) };
  }
  return { tab: "news", ...(tab === "news" && second !== undefined && { id: second }) };
}

export function fragmentOf(place: Place): string {
  const parts: readonly (string | undefined)[] = [
    place.tab,
    place.tab === "due" ? place.kind : place.tab === "me" ? place.page : undefined,
    place.id,
  ];
  return `#/${parts
    .filter((part) => part !== undefined)
    .map(encodeURIComponent)
    .join("/")}`;
}
