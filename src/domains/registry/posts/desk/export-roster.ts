import type { LoaderFunctionArgs } from "react-router";
import { cipherOf } from "#src/domains/people/index.ts";
import { readDeskLogged } from "#src/platform/access/request-context.ts";
import { fill } from "#src/platform/i18n/language.ts";
import { csvAnswer, datedCsv } from "#src/platform/lists/dated-csv.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { sortAsked } from "#src/ui/desk/sort-head.tsx";
import { postKindWords } from "../model/post-kinds.ts";
import {
  type PersonOfOrganisation,
  personsOfOrganisation,
} from "../../persons/reads/persons-of-organisation.ts";
import { rosterColumns } from "./roster-columns.ts";
import { rosterWords } from "./roster-words.ts";
import { recordedInWords } from "../../organisations/desk/recorded-in-words.ts";

/** The whole list of an organisation's persons as a file, recorded as an export of everybody in it. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const order = sortAsked(new URL(request.url).searchParams, rosterColumns);
  const look = { kind: "export", purpose: "registry.export-persons" } as const;
  return readDeskLogged(context, look, async (ctx, { asOf, county, language }) => {
    const right = "people.export-persons";
    const list = await personsOfOrganisation(ctx, cipherOf(context), params["id"] ?? "", {
      right,
      asOf,
      order,
    });
    const shown = await inReaderScript(language, [
      list.name,
      ...list.persons.map(({ organisationName }) => organisationName),
    ]);
    const title = fill(rosterWords.title, language, { name: shown(list.name) });
    const columns = [
      { head: rosterWords.name, cell: ({ name }: PersonOfOrganisation) => name },
      {
        head: rosterWords.organisation,
        cell: ({ organisationName }: PersonOfOrganisation) => shown(organisationName),
      },
      {
        head: rosterWords.posts,
        cell: ({ posts }: PersonOfOrganisation) =>
          posts.map((post) => postKindWords[post][language]).join(language === "en" ? ", " : "、"),
      },
      { head: rosterWords.phone, cell: ({ maskedPhone }: PersonOfOrganisation) => maskedPhone },
    ];
    const takenAt = recordedInWords(new Date(ctx.recordedAt), county.timeZone);
    const text = datedCsv({ title, asOf: list, takenAt, columns, rows: list.persons }, language);
    return csvAnswer(`${title} ${list.on}`, text);
  });
}
