import { Table } from "@mantine/core";
import { Link, type LoaderFunctionArgs, useLoaderData } from "react-router";
import { cipherOf } from "#src/domains/people/index.ts";
import { holdsRight } from "#src/platform/access/action.ts";
import { readDeskLogged } from "#src/platform/access/request-context.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { ListPages, pageAsked } from "#src/ui/desk/list-pages.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { sortAsked, type Sorted, SortHead, SortLine, sortWritten } from "#src/ui/desk/sort-head.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { postKindWords } from "../model/post-kinds.ts";
import { personsOfOrganisation } from "../../persons/reads/persons-of-organisation.ts";
import { rosterColumns } from "./roster-columns.ts";
import { rosterWords } from "./roster-words.ts";
import "../../desk/registry.css";

const most = 50;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const page = pageAsked(query);
  const order = sortAsked(query, rosterColumns);
  const look = { kind: "list", purpose: "registry.read-persons" } as const;
  return readDeskLogged(context, look, async (ctx, { asOf, language }) => {
    const found = await personsOfOrganisation(ctx, cipherOf(context), params["id"] ?? "", {
      right: "people.read-persons",
      asOf,
      order,
      part: { skip: (page - 1) * most, most },
    });
    const shown = await inReaderScript(language, [
      found.name,
      ...found.persons.map(({ organisationName }) => organisationName),
    ]);
    return {
      id: found.id,
      name: shown(found.name),
      on: found.on,
      total: found.total,
      page,
      pages: Math.ceil(found.total / most),
      order,
      mayExport: holdsRight(ctx, "people.export-persons", [found.no]),
      persons: found.persons.map((person) => ({
        ...person,
        organisationName: shown(person.organisationName),
      })),
    };
  });
}

type Loaded = Awaited<ReturnType<typeof loader>>;

/** The persons of an organisation and all below it, a page at a time; opening it is a look at those on the page. */
export default function Roster() {
  const { say, to } = useDesk();
  const { id, name, on, total, page, pages, order, persons, mayExport } = useLoaderData<typeof loader>();
  const place = `/registry/organisations/${id}/roster`;
  return (
    <>
      <p className="registry-path">
        <Link to={to(`/registry/organisations/${id}`)}>{name}</Link>
      </p>
      <PageHeader title={say(rosterWords.title, { name })} detail={say(rosterWords.count, { on, n: total })}>
        {mayExport && total > 0 ? (
          <a href={to(`/desk${place}.csv?sort=${sortWritten(order)}`)} download>
            {say(rosterWords.export)}
          </a>
        ) : null}
      </PageHeader>
      {total === 0 ? (
        <EmptyState title={say(rosterWords.none)} text={say(rosterWords.noneText)} />
      ) : (
        <>
          <p className="registry-note">{say(rosterWords.recorded)}</p>
          <PersonTable persons={persons} order={order} place={place} />
        </>
      )}
      <ListPages
        page={page}
        pages={pages}
        address={(target) => to(`${place}?sort=${sortWritten(order)}&page=${target}`)}
      />
    </>
  );
}

function PersonTable({ persons, order, place }: Pick<Loaded, "persons" | "order"> & { place: string }) {
  const { say, language } = useDesk();
  const address = (sorted: Sorted<string>) => `/desk${place}?sort=${sortWritten(sorted)}`;
  const columns = [
    { column: "name", label: say(rosterWords.name) },
    { column: "organisation", label: say(rosterWords.organisation) },
  ] as const;
  return (
    <>
      <SortLine columns={columns} sorted={order} address={address} />
      <Table stickyHeader className="registry-rows">
        <Table.Thead>
          <Table.Tr>
            {columns.map((each) => (
              <SortHead key={each.column} {...each} sorted={order} address={address} />
            ))}
            <Table.Th>{say(rosterWords.posts)}</Table.Th>
            <Table.Th>{say(rosterWords.phone)}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {persons.map((person) => (
            <Table.Tr key={person.id}>
              <Table.Td lang={person.nameScript} className="registry-person">
                {person.name}
              </Table.Td>
              <Table.Td data-label={say(rosterWords.organisation)}>{person.organisationName}</Table.Td>
              <Table.Td data-label={say(rosterWords.posts)}>
                {person.posts.map((post) => say(postKindWords[post])).join(language === "en" ? ", " : "、")}
              </Table.Td>
              <Table.Td data-label={say(rosterWords.phone)}>{person.maskedPhone}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
