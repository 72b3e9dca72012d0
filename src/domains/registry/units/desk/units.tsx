import { Button, Table } from "@mantine/core";
import { Link, type LoaderFunctionArgs, useLoaderData } from "react-router";
import { holdsRight } from "#src/platform/access/action.ts";
import { readDesk } from "#src/platform/access/request-context.ts";
import type { AsOf, ReadContext } from "#src/platform/db/context.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { countyNo } from "../../model/county-no.ts";
import { unitKindWords } from "../model/unit-kinds.ts";
import { isUuid } from "../../model/uuid.ts";
import { unitOn, unitsUnder } from "../reads/units-under.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { unitWords } from "../../desk/registry-words.ts";
import { requireRight } from "../../desk/require-right.ts";
import "../../desk/registry.css";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get("under") ?? "";
  const under = isUuid(asked) ? asked : null;
  return readDesk(context, async (ctx, { asOf, language }) => {
    requireRight(ctx, "registry.read-tree");
    const start = under ?? (await onlyTop(ctx, asOf));
    const above = start === null ? undefined : await unitOn(ctx, start, asOf);
    const { on, units } = await unitsUnder(ctx, start, asOf);
    const shown = await inReaderScript(language, [above?.name ?? "", ...units.map(({ name }) => name)]);
    return {
      on,
      above: above === undefined ? undefined : { ...above, name: shown(above.name) },
      units: units.map((unit) => ({ ...unit, name: shown(unit.name) })),
      mayImport: holdsRight(ctx, "registry.import-units", [countyNo]),
    };
  });
}

/** Where one unit stands above all the others, the list begins below it. */
async function onlyTop(ctx: ReadContext, asOf: AsOf): Promise<string | null> {
  const { units } = await unitsUnder(ctx, null, asOf);
  const [top] = units;
  return units.length === 1 && top !== undefined && top.children > 0 ? top.id : null;
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export default function Units() {
  const loaderData = useLoaderData<typeof loader>();
  const { say, to } = useDesk();
  const { above, units, on, mayImport } = loaderData;
  const below = above?.parentId === null ? undefined : above;
  return (
    <>
      {below === undefined ? null : (
        <p className="registry-path">
          <Link to={to(`/registry/units?under=${below.parentId}`)}>{say(unitWords.top)}</Link>
        </p>
      )}
      <PageHeader
        title={below?.name ?? say(unitWords.title)}
        detail={say(unitWords.count, { on, n: units.length })}
      >
        {mayImport ? (
          <Button component={Link} to={to("/registry/units/import")}>
            {say(unitWords.import)}
          </Button>
        ) : null}
      </PageHeader>
      {units.length === 0 ? (
        <EmptyState title={say(unitWords.none)} text={say(unitWords.noneText)} />
      ) : (
        <UnitTable units={units} />
      )}
    </>
  );
}

function UnitTable({ units }: { units: Loaded["units"] }) {
  const { say, to } = useDesk();
  return (
    <Table stickyHeader className="registry-rows">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{say(unitWords.name)}</Table.Th>
          <Table.Th>{say(unitWords.kind)}</Table.Th>
          <Table.Th>{say(unitWords.below)}</Table.Th>
          <Table.Th>{say(unitWords.code)}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {units.map((unit) => (
          <Table.Tr key={unit.id}>
            <Table.Td>
              {unit.children > 0 ? (
                <Link to={to(`/registry/units?under=${unit.id}`)}>{unit.name}</Link>
              ) : (
                unit.name
              )}
            </Table.Td>
            <Table.Td>{say(unitKindWords[unit.kind])}</Table.Td>
            <Table.Td data-label={say(unitWords.below)}>{unit.children > 0 ? unit.children : ""}</Table.Td>
            <Table.Td data-label={say(unitWords.code)}>{unit.code ?? ""}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
