import type { LoaderFunctionArgs } from "react-router";
import { readDesk } from "#src/platform/access/request-context.ts";
import { fill } from "#src/platform/i18n/language.ts";
import { csvAnswer, datedCsv } from "#src/platform/lists/dated-csv.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { organisationKindWords } from "../model/organisation-kinds.ts";
import { organisationTreeOn, type TreeOrganisation } from "../reads/organisation-tree-on.ts";
import { rosterWords } from "../../posts/desk/roster-words.ts";
import { recordedInWords } from "./recorded-in-words.ts";
import { requireRight } from "../../desk/require-right.ts";

/** The tree of a day as a file, from the top down. It names no person, so nobody was looked at. */
export async function loader({ context }: LoaderFunctionArgs): Promise<Response> {
  return readDesk(context, async (ctx, { asOf, county, language }) => {
    requireRight(ctx, "registry.read-tree");
    const tree = await organisationTreeOn(ctx, asOf);
    const shown = await inReaderScript(
      language,
      tree.organisations.map(({ name }) => name),
    );
    const names = new Map(tree.organisations.map(({ no, name }) => [no, shown(name)]));
    const columns = [
      { head: rosterWords.no, cell: ({ no }: TreeOrganisation) => String(no) },
      { head: rosterWords.organisationName, cell: ({ name }: TreeOrganisation) => shown(name) },
      {
        head: rosterWords.kind,
        cell: ({ kind }: TreeOrganisation) => organisationKindWords[kind][language],
      },
      {
        head: rosterWords.parent,
        cell: ({ parentNo }: TreeOrganisation) => (parentNo === null ? "" : (names.get(parentNo) ?? "")),
      },
      { head: rosterWords.level, cell: ({ depth }: TreeOrganisation) => String(depth + 1) },
    ];
    const title = fill(rosterWords.tree, language);
    const takenAt = recordedInWords(ctx.now, county.timeZone);
    const text = datedCsv({ title, asOf: tree, takenAt, columns, rows: tree.organisations }, language);
    return csvAnswer(`${title} ${tree.on}`, text);
  });
}
