import type { ReactNode } from "react";
import { appWords } from "../words/common-words.ts";
import { useSay } from "../parts/say.tsx";

/** The frame of all screens before a person's own pages. */
export function Door({ title, children }: { title?: string; children?: ReactNode }) {
  const say = useSay();
  return (
    <main className="door">
      <p className="door-name">{say(appWords.title)}</p>
      {title === undefined ? null : <h1>{title}</h1>}
      {children}
    </main>
  );
}
