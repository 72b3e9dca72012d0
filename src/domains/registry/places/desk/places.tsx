import { Button, Table } from "@mantine/core";
import { Link, type LoaderFunctionArgs, useLoaderData } from "react-router";
import { holdsRight } from "#src/platform/access/action.ts";
import { readDesk } from "#src/platform/access/request-context.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { placesOn, placesOnPage } from "../reads/places-on.ts";
import { inEitherScript } from "#src/platform/script/in-either-script.ts";
import { ListPages, pageAsked } from "../../desk/list-pages.tsx";
import { placeListWords } from "./place-words.ts";
import { requireRight } from "../../desk/require-right.ts";
import "../../desk/registry.css";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const typed = (query.get("q") ?? "").trim().slice(0, 100);
  const page = pageAsked(query);
  const holding = await inEitherScript(typed);
  return readDesk(context, async (ctx, { asOf, language, writable }) => {
    requireRight(ctx, "registry.read-places");
    const { on, total, places } = await placesOn(ctx, asOf, { holding, page });
    const shown = await inReaderScript(
      language,
      places.flatMap((each) => [each.name, each.address, each.organisationName, each.unitName ?? ""]),
    );
    return {
      on,
      typed,
      total,
      page,
      pages: Math.ceil(total / placesOnPage),
      places: places.map((each) => ({
        ...each,
        name: shown(each.name),
        address: shown(each.address),
        organisationName: shown(each.organisationName),
        unitName: shown(each.unitName ?? ""),
      })),
      mayEstablish: writable && holdsRight(ctx, "registry.establish-place"),
    };
  });
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export default function Places() {
  const { say, to } = useDesk();
  const { on, total, typed, page, pages, places, mayEstablish } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={say(placeListWords.title)} detail={say(placeListWords.count, { on, n: total })}>
        {mayEstablish ? (
          <Button component={Link} to={to("/registry/places/establish")}>
            {say(placeListWords.establish)}
          </Button>
        ) : null}
      </PageHeader>
      {total === 0 && typed === "" ? (
        <EmptyState title={say(placeListWords.none)} text={say(placeListWords.noneText)} />
      ) : (
        <Search typed={typed} />
      )}
      {total === 0 && typed !== "" ? (
        <EmptyState title={say(placeListWords.noneFound)} text={say(placeListWords.noneFoundText)}>
          <p>
            <Link to={to("/registry/places")}>{say(placeListWords.all)}</Link>
          </p>
        </EmptyState>
      ) : null}
      {places.length === 0 ? null : <PlaceTable places={places} />}
      <ListPages page={page} pages={pages} />
    </>
  );
}

function Search({ typed }: { typed: string }) {
  const { say, on, today, knownAt } = useDesk();
  return (
    <search>
      <form method="get" action="/desk/registry/places" className="registry-search">
        {on === today ? null : <input type="hidden" name="on" value={on} />}
        {knownAt === null ? null : <input type="hidden" name="knownAt" value={knownAt} />}
        <label>
          {say(placeListWords.search)}
          <input type="search" name="q" defaultValue={typed} maxLength={100} />
        </label>
        <Button type="submit" variant="default">
          {say(placeListWords.find)}
        </Button>
      </form>
    </search>
  );
}

function PlaceTable({ places }: { places: Loaded["places"] }) {
  const { say, to } = useDesk();
  return (
    <Table stickyHeader className="registry-rows">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{say(placeListWords.name)}</Table.Th>
          <Table.Th>{say(placeListWords.address)}</Table.Th>
          <Table.Th>{say(placeListWords.unit)}</Table.Th>
          <Table.Th>{say(placeListWords.organisation)}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {places.map((place) => (
          <Table.Tr key={place.id}>
            <Table.Td>
              <Link to={to(`/registry/places/${place.id}`)}>{place.name}</Link>
            </Table.Td>
            <Table.Td data-label={say(placeListWords.address)}>{place.address}</Table.Td>
            <Table.Td data-label={say(placeListWords.unit)}>{place.unitName}</Table.Td>
            <Table.Td data-label={say(placeListWords.organisation)}>
              <Link to={to(`/registry/organisations/${place.organisationId}`)}>{place.organisationName}</Link>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
