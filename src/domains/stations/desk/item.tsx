import { Link, type LoaderFunctionArgs, useLoaderData } from "react-router";
import { holdsRight } from "#src/platform/access/action.ts";
import { deskContext, readDesk } from "#src/platform/access/request-context.ts";
import { syncOf } from "#src/platform/sync/hub/desk-sync.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import type { ArrivalState, PhoneCount } from "../model/arrival.ts";
import { type ItemShown, itemToday } from "../reads/item-today.ts";
import { phonesHolding, whereItemArrived } from "../reads/where-item-arrived.ts";
import { contactInWords, minuteInWords, reasonInWords } from "./how-it-is.ts";
import { requireRight } from "./require-right.ts";
import { itemWords } from "./stations-words.ts";
import "./stations.css";

/** First what needs somebody, last what is as it should be. */
const states: readonly ArrivalState[] = ["stuck", "on-way", "no-box", "arrived"];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { cell, county } = context.get(deskContext);
  const { collections } = syncOf(context);
  const page = await readDesk(context, async (ctx, { language }) => {
    requireRight(ctx, "stations.read-arrivals");
    const item = await itemToday(ctx, collections, params["collection"] ?? "", params["id"] ?? "");
    const stations = item.keptByStations ? await whereItemArrived(ctx, item) : [];
    const shown = await inReaderScript(
      language,
      stations.flatMap(({ name, organisationName }) => [name, organisationName]),
    );
    return {
      item,
      mayOpen: holdsRight(ctx, "stations.read-stations"),
      now: ctx.now.toISOString(),
      stations: stations.map((each) => ({
        ...each,
        name: shown(each.name),
        organisationName: shown(each.organisationName),
      })),
    };
  });
  return { ...page, timeZone: county.timeZone, phones: await phonesHolding(cell, county, page.item) };
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export default function Item() {
  const loaded = useLoaderData<typeof loader>();
  const { say } = useDesk();
  const { item, stations, timeZone } = loaded;
  const changed = say(itemWords.changed, { at: minuteInWords(item.changedAt, timeZone) });
  const state = item.version === null ? say(itemWords.ended) : say(itemWords.version, { n: item.version });
  return (
    <>
      <PageHeader title={useTitle(item)} detail={`${state} · ${changed}`} />
      <Phones {...loaded} />
      <section className="stations-section">
        <h2>{say(itemWords.stations)}</h2>
        {item.keptByStations ? null : <p>{say(itemWords.tooOld)}</p>}
        {item.keptByStations && stations.length === 0 ? <p>{say(itemWords.noStations)}</p> : null}
        {states.map((each) => (
          <StationsIn key={each} state={each} {...loaded} />
        ))}
      </section>
    </>
  );
}

function useTitle({ title }: ItemShown): string {
  const { say, language } = useDesk();
  if (title === null) return say(itemWords.withdrawn);
  return language === "zh-Hant" ? title.hant : title.hans;
}

function Phones({ phones, item }: Pick<Loaded, "phones" | "item">) {
  const { say } = useDesk();
  const count = (n: PhoneCount): string => (n === "few" ? say(itemWords.few) : String(n));
  return (
    <section className="stations-section">
      <h2>{say(itemWords.phones)}</h2>
      {item.version === null ? (
        <p>{say(itemWords.phonesGone, { n: count(phones.older) })}</p>
      ) : (
        <p>
          {say(itemWords.phonesNow, { n: count(phones.now) })}
          {phones.older === 0
            ? null
            : `${say(itemWords.comma)}${say(itemWords.phonesOlder, { n: count(phones.older) })}`}
        </p>
      )}
      <p>
        <small>{say(itemWords.phonesInUse, { n: count(phones.inUse) })}</small>
      </p>
    </section>
  );
}

function StationsIn({ state, stations, item, mayOpen, now, timeZone }: Loaded & { state: ArrivalState }) {
  const { say, to } = useDesk();
  const within = stations.filter((each) => each.state === state);
  if (within.length === 0) return null;
  const heading = state === "arrived" && item.version === null ? itemWords.cleared : itemWords[state];
  return (
    <details className="stations-state" open={state !== "arrived"}>
      <summary>{say(heading, { n: within.length })}</summary>
      {state === "on-way" ? <p>{say(itemWords.onWayText)}</p> : null}
      <ul>
        {within.map((station) => (
          <li key={station.stationId}>
            {mayOpen ? <Link to={to(`/stations/${station.stationId}`)}>{station.name}</Link> : station.name}{" "}
            {station.organisationName}
            <small>{remarks(station, item, { say, now, timeZone }).map((each) => ` · ${each}`)}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface Told {
  readonly say: ReturnType<typeof useDesk>["say"];
  readonly now: string;
  readonly timeZone: string;
}

/** What one wants to know beside the name: what is held instead, why, and since when nothing was heard. */
function remarks(station: Loaded["stations"][number], item: ItemShown, { say, now, timeZone }: Told) {
  const { state, held, why, lastContactAt } = station;
  if (state === "no-box" || state === "arrived") return [];
  const holds =
    held === null
      ? item.version === null
        ? []
        : [say(itemWords.holdsNone)]
      : [say(itemWords.holds, { n: held })];
  const contact =
    lastContactAt === null
      ? []
      : [say(itemWords.lastContact, { when: contactInWords(say, lastContactAt, now, timeZone) })];
  return [
    ...holds,
    ...(why === null ? [] : [say(itemWords.why, { why: reasonInWords(say, why) })]),
    ...contact,
  ];
}
