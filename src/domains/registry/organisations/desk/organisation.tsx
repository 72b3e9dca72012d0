import { Button } from "@mantine/core";
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { holdsRight } from "#src/platform/access/action.ts";
import {
  deskContext,
  done,
  performDesk,
  readDeskLogged,
  refused,
} from "#src/platform/access/request-context.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { FormField, type ShownForm } from "#src/ui/desk/form-field.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { endPost } from "../../posts/actions/end-post.ts";
import { renameOrganisation } from "../actions/rename-organisation.ts";
import { countyNo } from "../../model/county-no.ts";
import { organisationKindWords } from "../model/organisation-kinds.ts";
import { organisationDetail } from "../reads/organisation-detail.ts";
import { organisationHistory } from "../reads/organisation-history.ts";
import { organisationTreeOn } from "../reads/organisation-tree-on.ts";
import { placesOn } from "../../places/reads/places-on.ts";
import { postsOf } from "../../posts/reads/posts-of.ts";
import { registryFigures } from "../reads/registry-figures.ts";
import { HistoryTable } from "./history-table.tsx";
import { OrganisationPlaces } from "../../places/desk/organisation-places.tsx";
import { personListWords } from "../../persons/desk/person-words.ts";
import { PostTable } from "../../posts/desk/post-table.tsx";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { rosterWords } from "../../posts/desk/roster-words.ts";
import { recordedInWords } from "./recorded-in-words.ts";
import { kindWords, organisationWords } from "../../desk/registry-words.ts";
import { requireRight } from "../../desk/require-right.ts";
import "../../desk/registry.css";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { cell, county, asOf, language, writable } = context.get(deskContext);
  const page = await readDeskLogged(
    context,
    { kind: "list", purpose: "registry.read-posts" },
    async (ctx) => {
      requireRight(ctx, "registry.read-tree");
      const organisation = await organisationDetail(ctx, params["id"] ?? "", asOf);
      const { no } = organisation;
      const { posts } = await postsOf(ctx, no, asOf);
      const { organisations } = await organisationTreeOn(ctx, asOf, { under: no });
      const { places } = await placesOn(ctx, asOf, { organisationNo: no });
      const history = await organisationHistory(ctx, no);
      const below = organisations.filter((each) => each.parentNo === no);
      const may = (right: string) => writable && holdsRight(ctx, `registry.${right}`, [no]);
      const shown = await inReaderScript(language, [
        ...[organisation, ...organisation.above, ...below].map((each) => each.name),
        ...history.map(({ text }) => text),
        ...places.flatMap(({ name, address }) => [name, address]),
        organisation.unit?.name ?? "",
      ]);
      const { name, unit, above } = organisation;
      return {
        organisation: {
          ...organisation,
          name: shown(name),
          unitName: unit === null ? null : shown(unit.name),
          above: above.map((each) => ({ ...each, name: shown(each.name) })),
        },
        posts,
        places: places.map((each) => ({ ...each, name: shown(each.name), address: shown(each.address) })),
        below: below.map((each) => ({ ...each, name: shown(each.name) })),
        history: history.map((fact) => ({
          ...fact,
          text: shown(fact.text),
          recordedAt: recordedInWords(fact.recordedAt, county.timeZone),
          supersededAt:
            fact.supersededAt === null ? null : recordedInWords(fact.supersededAt, county.timeZone),
        })),
        may: {
          found: may("found-organisation"),
          rename: may("rename-organisation"),
          changeKind: no !== countyNo && may("change-kind"),
          move: no !== countyNo && may("reparent-organisation"),
          dissolve: no !== countyNo && may("dissolve-organisation"),
          appoint: may("appoint-to-post"),
          endPost: may("end-post"),
          keepPersons: writable && holdsRight(ctx, "people.add-person", [no]),
          readPersons: holdsRight(ctx, "people.read-persons", [no]),
          establishPlace: may("establish-place"),
        },
      };
    },
  );
  const { lateActs, ...figures } = await registryFigures(cell, county, page.organisation.no, asOf);
  const last = lateActs.at(-1);
  const late = last && { n: lateActs.length, at: recordedInWords(last.recordedAt, county.timeZone) };
  return { ...page, figures, late };
}

/** One page, two small forms: each names the act it asks for. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const performed =
    form.get("act") === "rename"
      ? await performDesk(context, renameOrganisation, form)
      : await performDesk(context, endPost, form);
  if (!performed.done) return refused(performed);
  return done(`/registry/organisations/${params["id"]}`);
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export default function Organisation() {
  const loaderData = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { say } = useDesk();
  const { organisation, posts, places, may, history } = loaderData;
  return (
    <>
      <Path above={organisation.above} />
      <PageHeader title={organisation.name} detail={say(organisationKindWords[organisation.kind])}>
        {may.move ? <ActLink path="move" label={say(organisationWords.move)} id={organisation.id} /> : null}
      </PageHeader>
      <FaultList refusal={actionData} />
      <Facts {...loaderData} />
      <Acts {...loaderData} form={actionData} />
      <section className="registry-section">
        <h2>{say(organisationWords.posts)}</h2>
        {posts.length === 0 ? (
          <p>{say(organisationWords.noPosts)}</p>
        ) : (
          <PostTable posts={posts} mayEnd={may.endPost} />
        )}
        <div className="registry-acts">
          {may.appoint ? (
            <ActLink path="appoint" label={say(organisationWords.appoint)} id={organisation.id} />
          ) : null}
          {may.keepPersons ? (
            <ActLink path="persons" label={say(personListWords.open)} id={organisation.id} />
          ) : null}
          {may.readPersons ? (
            <ActLink path="roster" label={say(rosterWords.open)} id={organisation.id} />
          ) : null}
        </div>
      </section>
      <Below {...loaderData} />
      <OrganisationPlaces
        organisationNo={organisation.no}
        places={places}
        mayEstablish={may.establishPlace}
      />
      <section className="registry-section">
        <h2>{say(organisationWords.history)}</h2>
        <HistoryTable
          history={history.map((fact) => ({
            ...fact,
            said: say(organisationWords[fact.what], {
              text: fact.text,
              kind: fact.kind === null ? "" : say(organisationKindWords[fact.kind]),
            }),
          }))}
        />
      </section>
    </>
  );
}

function Path({ above }: { above: Loaded["organisation"]["above"] }) {
  const { say, to } = useDesk();
  return (
    <nav className="registry-path" aria-label={say(organisationWords["stands under"], { text: "" })}>
      <ol>
        {above.map(({ no, id, name }) => (
          <li key={no}>
            <Link to={to(`/registry/organisations/${id}`)}>{name}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function ActLink({ path, label, id }: { path: string; label: string; id: string }) {
  const { to } = useDesk();
  return (
    <Button component={Link} to={to(`/registry/organisations/${id}/${path}`)} variant="default">
      {label}
    </Button>
  );
}

function Facts({ organisation, figures, late }: Pick<Loaded, "organisation" | "figures" | "late">) {
  const { say } = useDesk();
  const { from, until, unitName } = organisation;
  return (
    <>
      <p>
        {say(organisationWords.since, { from })}
        {until === null ? null : ` · ${say(organisationWords.until, { until })}`}
        {unitName === null ? null : ` · ${say(organisationWords.unit)} ${unitName}`}
      </p>
      <p className="registry-note">{say(organisationWords.figures, { ...figures })}</p>
      {late === undefined ? null : <p className="registry-note">{say(organisationWords.late, late)}</p>}
    </>
  );
}

function Below({ below, may, organisation }: Pick<Loaded, "below" | "may" | "organisation">) {
  const { say, to } = useDesk();
  return (
    <section className="registry-section">
      <h2>{say(organisationWords.below)}</h2>
      {may.found ? <ActLink path="found" label={say(organisationWords.found)} id={organisation.id} /> : null}
      {below.length === 0 ? <p>{say(organisationWords.noneBelow)}</p> : null}
      <ul className="tree">
        {below.map(({ no, id, name, kind }) => (
          <li key={no}>
            <Link to={to(`/registry/organisations/${id}`)}>{name}</Link>
            <span className="kind">{say(organisationKindWords[kind])}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ActsProps extends Pick<Loaded, "organisation" | "may"> {
  readonly form: ShownForm | undefined;
}

function Acts({ organisation, may, form }: ActsProps) {
  const { say, today } = useDesk();
  const renamed = form?.values["act"] === "rename" ? form : undefined;
  return (
    <div className="registry-acts">
      {may.rename ? (
        <details open={renamed !== undefined}>
          <summary>{say(organisationWords.rename)}</summary>
          <Form method="post" className="desk-form">
            <input type="hidden" name="act" value="rename" />
            <input type="hidden" name="organisationNo" value={organisation.no} />
            <FormField
              name="name"
              label={say(organisationWords.newName)}
              value={organisation.name}
              required
              maxLength={100}
              form={renamed}
            />
            <FormField
              name="from"
              type="date"
              label={say(organisationWords.fromDay)}
              value={today}
              required
              form={renamed}
            />
            <SubmitButton>{say(organisationWords.rename)}</SubmitButton>
          </Form>
        </details>
      ) : null}
      {may.changeKind ? <ActLink path="kind" label={say(kindWords.change)} id={organisation.id} /> : null}
      {may.dissolve ? (
        <ActLink path="dissolve" label={say(organisationWords.dissolve)} id={organisation.id} />
      ) : null}
    </div>
  );
}
