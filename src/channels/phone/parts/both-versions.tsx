import type { OrganisationDocument } from "#src/domains/registry/work/model/work.ts";
import { confirmRecord } from "../model/due.ts";
import type { OwnEntry } from "../model/own-entries.ts";
import { entryWords } from "../words/page-words.ts";
import { Recorded } from "./recorded.tsx";
import { useSay } from "./say.tsx";

/** What the person confirmed and what is recorded now, one under the other. */
export function BothVersions({ own: { entry, conflict } }: { own: OwnEntry }) {
  const say = useSay();
  if (conflict === null || entry.action !== confirmRecord) return null;
  return (
    <div className="versions">
      <h3>{say(entryWords.yours)}</h3>
      <Recorded record={conflict.yours as OrganisationDocument} />
      <h3>{say(entryWords.theirs)}</h3>
      <Recorded record={conflict.theirs as OrganisationDocument} />
    </div>
  );
}
