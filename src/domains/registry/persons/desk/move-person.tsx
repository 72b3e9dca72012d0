import {
  type ActionFunctionArgs,
  Link,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { movePerson } from "#src/domains/people/index.ts";
import {
  deskContext,
  done,
  performDesk,
  readDeskLogged,
  refused,
} from "#src/platform/access/request-context.ts";
import { fill } from "#src/platform/i18n/language.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FormSelect } from "#src/ui/desk/form-field.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { holdingsFrom } from "../reads/holdings-from.ts";
import { holdingsInWords } from "../reads/holdings-in-words.ts";
import { keptPerson } from "./kept-person.ts";
import { organisationsWithin } from "../../organisations/desk/organisations-within.ts";
import { movePersonWords } from "./person-words.ts";
import { PreviewThenAct } from "../../desk/preview-then-act.tsx";
import { choose } from "../../desk/registry-words.ts";
import "../../desk/registry.css";

const right = "people.move-person";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { language } = context.get(deskContext);
  const asked = new URL(request.url).searchParams.get("organisationNo") ?? "";
  const personId = params["personId"] ?? "";
  return readDeskLogged(context, { kind: "look", purpose: right }, async (ctx, { today }) => {
    const { person, home } = await keptPerson(ctx, personId, right);
    const within = await organisationsWithin(ctx, right, today);
    const others = within.filter(({ value }) => value !== String(home.no));
    const chosen = others.find(({ value }) => value === asked);
    const shown = await inReaderScript(language, [home.name, ...others.map(({ label }) => label)]);
    const posts = await holdingsInWords(await holdingsFrom(ctx, personId, today), language);
    return {
      person,
      home,
      asked: chosen?.value ?? "",
      others: others.map(({ value, label }) => ({ value, label: shown(label) })),
      preview: chosen && [
        fill(movePersonWords.moves, language, {
          name: person.name,
          from: shown(home.name),
          to: shown(chosen.label),
        }),
        posts === ""
          ? fill(movePersonWords.noPosts, language)
          : fill(movePersonWords.keeps, language, { posts }),
      ],
    };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const performed = await performDesk(context, movePerson, form);
  if (!performed.done) return refused(performed);
  return done(`/registry/organisations/${String(form.get("homeId"))}/persons`);
}

export default function MovePerson() {
  const { person, home, asked, others, preview } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { say, to } = useDesk();
  const back = to(`/registry/organisations/${home.id}/persons`);
  if (others.length === 0) {
    return (
      <EmptyState heading="h1" title={say(movePersonWords.nowhere)} text={say(movePersonWords.nowhereText)}>
        <p>
          <Link to={back}>{say(movePersonWords.back)}</Link>
        </p>
      </EmptyState>
    );
  }
  return (
    <PreviewThenAct
      title={say(movePersonWords.title, { name: person.name })}
      refusal={actionData}
      preview={preview}
      sends={{ personId: person.id, fromNo: home.no, homeId: home.id, organisationNo: asked }}
      words={{
        preview: say(movePersonWords.preview),
        confirm: say(movePersonWords.confirm),
        back: say(movePersonWords.back),
      }}
      back={back}
    >
      <FormSelect
        name="organisationNo"
        label={say(movePersonWords.to)}
        value={asked}
        empty={say(choose)}
        options={others}
        required
      />
    </PreviewThenAct>
  );
}
