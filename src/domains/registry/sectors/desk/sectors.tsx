import { Button, Table } from "@mantine/core";
import { Link, type LoaderFunctionArgs, useLoaderData } from "react-router";
import { holdsRight } from "#src/platform/access/action.ts";
import { readDesk } from "#src/platform/access/request-context.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { countyNo } from "../../model/county-no.ts";
import { sectorsOn } from "../reads/sectors-on.ts";
import { requireRight } from "../../desk/require-right.ts";
import { sectorListWords } from "./sector-words.ts";
import "../../desk/registry.css";

export async function loader({ context }: LoaderFunctionArgs) {
  return readDesk(context, async (ctx, { asOf, language, writable }) => {
    requireRight(ctx, "registry.read-sectors");
    const { on, sectors } = await sectorsOn(ctx, asOf);
    const ofCounty = holdsRight(ctx, "registry.read-sectors", [countyNo]);
    const seen = sectors.filter(({ organisations }) => ofCounty || organisations > 0);
    const shown = await inReaderScript(
      language,
      seen.map(({ name }) => name),
    );
    return {
      on,
      sectors: seen.map((each) => ({ ...each, name: shown(each.name) })),
      mayDefine: writable && holdsRight(ctx, "registry.define-sector", [countyNo]),
    };
  });
}

export default function Sectors() {
  const { on, sectors, mayDefine } = useLoaderData<typeof loader>();
  const { say, to } = useDesk();
  return (
    <>
      <PageHeader
        title={say(sectorListWords.title)}
        detail={say(sectorListWords.count, { on, n: sectors.length })}
      >
        {mayDefine ? (
          <Button component={Link} to={to("/registry/sectors/define")}>
            {say(sectorListWords.define)}
          </Button>
        ) : null}
      </PageHeader>
      {sectors.length === 0 ? (
        <EmptyState title={say(sectorListWords.none)} text={say(sectorListWords.noneText)} />
      ) : (
        <Table className="registry-rows">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say(sectorListWords.name)}</Table.Th>
              <Table.Th>{say(sectorListWords.organisations)}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sectors.map(({ id, name, organisations }) => (
              <Table.Tr key={id}>
                <Table.Td>
                  <Link to={to(`/registry/sectors/${id}`)}>{name}</Link>
                </Table.Td>
                <Table.Td data-label={say(sectorListWords.organisations)}>{organisations}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  );
}
