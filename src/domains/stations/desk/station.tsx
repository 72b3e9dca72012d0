import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from "react-router";
import { organisationOn, postsOf } from "#src/domains/registry/index.ts";
import { holdsRight } from "#src/platform/access/action.ts";
import {
  deskContext,
  done,
  performDesk,
  readDesk,
  readDeskLogged,
  refused,
} from "#src/platform/access/request-context.ts";
import type { ShowingContext } from "#src/platform/audit/record-look.ts";
import { localDay } from "#src/platform/clock/clock.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { whyStuck } from "#src/platform/sync/device/stuck-words.ts";
import { syncOf } from "#src/platform/sync/hub/desk-sync.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { givePinSlip } from "../actions/give-pin-slip.ts";
import { renameStation } from "../actions/rename-station.ts";
import { renewCode } from "../actions/renew-code.ts";
import { retireStation } from "../actions/retire-station.ts";
import { troublesOf } from "../model/box.ts";
import { signsInAtStations } from "../model/who-signs-in.ts";
import { itemTitles } from "../reads/item-today.ts";
import { chainBreaks } from "../reads/chain-breaks.ts";
import { pinOwners } from "../reads/pin-owners.ts";
import { stationState } from "../reads/stations-in-reach.ts";
import { CodeSlip } from "./code-slip.tsx";
import { PinSlipPaper } from "./pin-slip.tsx";
import { printedCode } from "./printed-code.ts";
import { requireRight } from "./require-right.ts";
import { StationActs } from "./station-acts.tsx";
import { ChainBreaks, People, StationFacts, Stuck, Troubles } from "./station-parts.tsx";
import { stationWords } from "./stations-words.ts";
import "./stations.css";

const mostStuckShown = 30;

export async function loader({ params, context }: LoaderFunctionArgs) {
  return readDeskLogged(
    context,
    { kind: "list", purpose: "stations.read-stations" },
    async (ctx, { county, language, writable }) => {
      requireRight(ctx, "stations.read-stations");
      const station = await stationState(ctx, params["id"] ?? "");
      const now = ctx.now.toISOString();
      const { name, room, organisationName, organisationNo } = station;
      const shown = await inReaderScript(language, [name, room, organisationName]);
      const stuck = station.box?.stuck.slice(0, mostStuckShown) ?? [];
      const titles = await itemTitles(
        ctx,
        syncOf(context).collections,
        stuck.map(({ what }) => what),
      );
      const may = (verb: string) =>
        writable && station.retiredOn === null && holdsRight(ctx, `stations.${verb}`, [organisationNo]);
      return {
        now,
        timeZone: county.timeZone,
        station: {
          ...station,
          shownName: shown(name),
          shownRoom: shown(room),
          organisationName: shown(organisationName),
        },
        stuck: stuck.map((each) => ({
          ...each,
          title: titles.get(each.what) ?? null,
          said: each.what.startsWith("written:") ? whyStuck(each.why)[language] : null,
        })),
        troubles: troublesOf(station.box, now),
        people: await pinOwners(ctx, station.id),
        breaks: holdsRight(ctx, "stations.read-chain-breaks") ? await chainBreaks(ctx, station.id) : [],
        holders: may("give-pin-slip") ? await holdersToChoose(ctx, organisationNo) : [],
        may: { rename: may("rename-station"), renew: may("renew-code"), retire: may("retire-station") },
      };
    },
  );
}

export type Loaded = Awaited<ReturnType<typeof loader>>;

/** One page, three small forms: each names the act it asks for. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const stationId = params["id"] ?? "";
  const form = await request.formData();
  if (form.get("act") === "renew") return renew(context, stationId, form);
  if (form.get("act") === "slip") return giveSlip(context, stationId, form);
  const performed =
    form.get("act") === "retire"
      ? await performDesk(context, retireStation, form, ({ reason, lost }) => ({
          stationId,
          reason,
          lost: lost !== undefined,
        }))
      : await performDesk(context, renameStation, form, ({ name, room }) => ({ stationId, name, room }));
  return performed.done ? done(`/stations/${stationId}`) : refused(performed);
}

async function renew(context: ActionFunctionArgs["context"], stationId: string, form: FormData) {
  const performed = await performDesk(context, renewCode, form, () => ({ stationId }));
  if (!performed.done) return refused(performed);
  const issued = performed.result;
  const { name } = await readDesk(context, (ctx) =>
    organisationOn(ctx, issued.station.organisationNo, ctx.today),
  );
  return { slip: await printedCode(issued, name, context.get(deskContext)) };
}

/** Those of the organisation whose names the reader knows. */
async function holdersToChoose(ctx: ShowingContext, organisationNo: number) {
  const { posts } = await postsOf(ctx, organisationNo, { on: ctx.today, knownAt: null });
  const holders = posts.flatMap(({ personId, personName, kind }) =>
    personName !== null && signsInAtStations(kind) ? [[personId, personName] as const] : [],
  );
  return [...new Map(holders)].map(([value, label]) => ({ value, label }));
}

async function giveSlip(context: ActionFunctionArgs["context"], stationId: string, form: FormData) {
  const { county, origin, language } = context.get(deskContext);
  const performed = await performDesk(context, givePinSlip, form, ({ personId }) => ({
    stationId,
    personId,
  }));
  if (!performed.done) return refused(performed);
  const { station, personName, replaces, code, expiresAt } = performed.result;
  const shown = await inReaderScript(language, [station.name]);
  return {
    pinSlip: {
      stationId,
      personName,
      replaces,
      code,
      stationName: shown(station.name),
      until: localDay(expiresAt, county.timeZone),
      address: `${origin}/desk/station-pin`,
    },
  };
}

export default function StationPage() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { say } = useDesk();
  if (answered !== undefined && "slip" in answered) return <CodeSlip {...answered.slip} />;
  if (answered !== undefined && "pinSlip" in answered) return <PinSlipPaper {...answered.pinSlip} />;
  const { station, breaks, holders } = loaded;
  return (
    <>
      <PageHeader title={station.shownName} detail={station.organisationName} />
      <FaultList refusal={answered} />
      {station.retiredOn === null ? null : (
        <p className="stations-said">
          {say(stationWords.retired, { on: station.retiredOn, reason: station.retiredFor })}
        </p>
      )}
      <Troubles {...loaded} />
      <StationFacts {...loaded} />
      <Stuck {...loaded} />
      <People {...loaded} />
      {breaks.length === 0 ? null : <ChainBreaks {...loaded} />}
      <StationActs station={station} may={loaded.may} holders={holders} form={answered} />
    </>
  );
}
