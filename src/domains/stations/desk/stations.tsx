import { Button, Table } from "@mantine/core";
import { Link, type LoaderFunctionArgs, useLoaderData } from "react-router";
import { holdsRight } from "#src/platform/access/action.ts";
import { deskContext, readDesk } from "#src/platform/access/request-context.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { whyStuck } from "#src/platform/sync/device/stuck-words.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { troublesOf } from "../model/box.ts";
import { phonesStuck } from "../reads/phones-stuck.ts";
import { stationsInReach } from "../reads/stations-in-reach.ts";
import { contactInWords, sizeInWords } from "./how-it-is.ts";
import { requireRight } from "./require-right.ts";
import { itemWords, listWords, phonesStuckWords, stateWords, troubleWords } from "./stations-words.ts";
import "./stations.css";

const kinds = ["all", "troubled", "retired"] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get("show");
  const kind = kinds.find((each) => each === asked) ?? "all";
  const { cell, county } = context.get(deskContext);
  const page = await readDesk(context, async (ctx, { language, writable }) => {
    requireRight(ctx, "stations.read-stations");
    const now = ctx.now.toISOString();
    const inUse = (await stationsInReach(ctx)).map((each) => ({
      ...each,
      troubles: troublesOf(each.box, now),
    }));
    const closed = kind === "retired" ? await stationsInReach(ctx, { retired: true }) : [];
    const troubled = inUse.filter(({ troubles }) => troubles.length > 0);
    const listed = {
      // First what needs somebody.
      all: [...troubled, ...inUse.filter(({ troubles }) => troubles.length === 0)],
      troubled,
      retired: closed.map((each) => ({ ...each, troubles: [] })),
    }[kind];
    const shown = await inReaderScript(
      language,
      listed.flatMap(({ name, room, organisationName }) => [name, room, organisationName]),
    );
    return {
      kind,
      now,
      timeZone: county.timeZone,
      counts: { all: inUse.length, troubled: troubled.length },
      stations: listed.map((each) => ({
        ...each,
        name: shown(each.name),
        room: shown(each.room),
        organisationName: shown(each.organisationName),
      })),
      mayRegister: writable && holdsRight(ctx, "stations.register-station"),
    };
  });
  const stuck = await phonesStuck(cell, county);
  return {
    ...page,
    phones: stuck.map(({ why, phones }) => ({ code: why, why: whyStuck(why), count: phones })),
  };
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export default function Stations() {
  const { kind, counts, stations, mayRegister, phones, ...rest } = useLoaderData<typeof loader>();
  const { say, to } = useDesk();
  const isEmpty = counts.all === 0 && kind === "all";
  return (
    <>
      <PageHeader title={say(listWords.title)}>
        {mayRegister ? (
          <Button component={Link} to={to("/stations/register")}>
            {say(listWords.register)}
          </Button>
        ) : null}
      </PageHeader>
      <nav className="stations-kinds" aria-label={say(listWords.which)}>
        {kinds.map((each) => (
          <Link
            key={each}
            to={to(`/stations?show=${each}`)}
            aria-current={each === kind ? "page" : undefined}
          >
            {say(listWords[each], { n: each === "retired" ? "" : counts[each] })}
          </Link>
        ))}
      </nav>
      {isEmpty ? <EmptyState title={say(listWords.none)} text={say(listWords.noneText)} /> : null}
      {!isEmpty && stations.length === 0 ? (
        <EmptyState title={say(listWords.noneHere)} text={say(listWords.noneHereText)} />
      ) : null}
      {stations.length === 0 ? null : kind === "retired" ? (
        <ClosedTable stations={stations} />
      ) : (
        <StationTable stations={stations} {...rest} />
      )}
      <PhonesStuck phones={phones} />
    </>
  );
}

function StationTable({ stations, now, timeZone }: Pick<Loaded, "stations" | "now" | "timeZone">) {
  const { say } = useDesk();
  return (
    <Table className="stations-rows">
      <Table.Thead>
        <Table.Tr>
          {(["name", "organisation", "contact", "disk", "look"] as const).map((each) => (
            <Table.Th key={each}>{say(listWords[each])}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {stations.map((station) => (
          <Table.Tr key={station.id}>
            <Name station={station} />
            <Table.Td data-label={say(listWords.organisation)}>{station.organisationName}</Table.Td>
            <Table.Td data-label={say(listWords.contact)}>
              <LastContact station={station} now={now} timeZone={timeZone} />
            </Table.Td>
            <Table.Td data-label={say(listWords.disk)}>
              {station.box?.disk ? say(stateWords.free, { size: sizeInWords(station.box.disk.free) }) : null}
            </Table.Td>
            <Table.Td data-label={say(listWords.look)}>
              <Troubles troubles={station.troubles} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

type Shown = Loaded["stations"][number];

function Name({ station: { id, name, room } }: { station: Shown }) {
  const { to } = useDesk();
  return (
    <Table.Td>
      <Link to={to(`/stations/${id}`)}>{name}</Link> {room === "" ? null : <small>{room}</small>}
    </Table.Td>
  );
}

function LastContact(props: { station: Shown; now: string; timeZone: string }) {
  const { station, now, timeZone } = props;
  const { say } = useDesk();
  const { box, codeUntil } = station;
  if (box === null) {
    const until =
      codeUntil === null ? null : new Intl.DateTimeFormat("sv-SE", { timeZone }).format(new Date(codeUntil));
    return (
      <>
        {say(stateWords.noBox)}{" "}
        {until === null ? null : <small>{say(stateWords.codeWaits, { until })}</small>}
      </>
    );
  }
  if (box.lastContactAt === null) return say(stateWords.neverSeen);
  return contactInWords(say, box.lastContactAt, now, timeZone);
}

function Troubles({ troubles }: Pick<Shown, "troubles">) {
  const { say } = useDesk();
  return troubles.map((each) => (
    <span key={each} className="stations-trouble">
      {say(troubleWords[each])}
    </span>
  ));
}

function PhonesStuck({ phones }: Pick<Loaded, "phones">) {
  const { say } = useDesk();
  if (phones.length === 0) return null;
  return (
    <section className="stations-section">
      <h2>{say(phonesStuckWords.title)}</h2>
      <p>{say(phonesStuckWords.text)}</p>
      <ul>
        {phones.map(({ code, why, count }) => (
          <li key={code}>
            {say(phonesStuckWords.phones, { n: count === "few" ? say(itemWords.few) : count })} · {say(why)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ClosedTable({ stations }: Pick<Loaded, "stations">) {
  const { say } = useDesk();
  return (
    <Table className="stations-rows">
      <Table.Thead>
        <Table.Tr>
          {(["name", "organisation", "retiredOn", "reason"] as const).map((each) => (
            <Table.Th key={each}>{say(listWords[each])}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {stations.map((station) => (
          <Table.Tr key={station.id}>
            <Name station={station} />
            <Table.Td data-label={say(listWords.organisation)}>{station.organisationName}</Table.Td>
            <Table.Td data-label={say(listWords.retiredOn)}>{station.retiredOn}</Table.Td>
            <Table.Td data-label={say(listWords.reason)}>{station.retiredFor}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
