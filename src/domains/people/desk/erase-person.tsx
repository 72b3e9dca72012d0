import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { done, readDeskLogged } from "#src/platform/access/request-context.ts";
import { platformError } from "#src/platform/errors/platform-errors.ts";
import { heldAbout } from "#src/platform/personal/held-about.ts";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { FormField, FormSelect } from "#src/ui/desk/form-field.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { erasable } from "../actions/erase-person.ts";
import { orderErasure, postsHeldBy, postsInWords } from "../erasure/order-erasure.ts";
import { erasureBases, erasureBasisWords } from "../model/erasure.ts";
import { answerForm } from "./answer-form.ts";
import { ErasurePreview, heldRows } from "./erasure-preview.tsx";
import { erasureWords } from "./erasure-words.ts";
import { peopleRequest } from "./people-context.ts";
import { requireRight } from "./require-right.ts";
import "./people-desk.css";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { erasure, scope } = peopleRequest(context);
  const { cell, county, language } = scope;
  const personId = params["personId"] ?? "";
  return readDeskLogged(context, { kind: "look", purpose: "people.erase-person" }, async (ctx) => {
    requireRight(ctx, "people.erase-person");
    const person = await erasable(ctx, personId);
    ctx.shows([personId]);
    const held = await heldAbout(cell, county, erasure.tables, personId);
    return {
      name: person.name,
      posts: await postsInWords(await postsHeldBy(erasure, cell, county, personId), language),
      ...heldRows(held),
    };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { erasure, scope } = peopleRequest(context);
  const { cell, county, actor, language } = scope;
  return answerForm(request, language, async (values) => {
    if (!scope.writable) throw platformError("desk.looking-back");
    const input = { ...values, personId: params["personId"] };
    await orderErasure(erasure, cell, county, { actor, language, input });
    return done("/people/erasures");
  });
}

export default function ErasePerson() {
  const { say, to } = useDesk();
  const { name, posts, ...held } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const refusal = answered !== undefined && "faults" in answered ? answered : undefined;
  return (
    <>
      <PageHeader title={say(erasureWords.personTitle, { name })}>
        <a href={to("/desk/people/erasures")}>{say(erasureWords.back)}</a>
      </PageHeader>
      <FaultList refusal={refusal} />
      <ErasurePreview {...held} />
      {posts === "" ? (
        <EraseForm refusal={refusal} />
      ) : (
        <section className="people-section">
          <h2>{say(erasureWords.inOfficeTitle)}</h2>
          <p>{say(erasureWords.inOffice, { posts })}</p>
        </section>
      )}
    </>
  );
}

function EraseForm({ refusal }: { refusal: Parameters<typeof FormField>[0]["form"] }) {
  const { say } = useDesk();
  return (
    <Form method="post" className="desk-form">
      <FormSelect
        name="basis"
        label={say(erasureWords.basis)}
        empty={say(erasureWords.chooseBasis)}
        options={erasureBases.map((basis) => ({ value: basis, label: say(erasureBasisWords[basis]) }))}
        form={refusal}
        required
      />
      <FormField
        name="reason"
        label={say(erasureWords.reason)}
        hint={say(erasureWords.reasonHint)}
        maxLength={200}
        form={refusal}
        required
      />
      <label>
        <input type="checkbox" name="sure" value="yes" required id="field-sure" /> {say(erasureWords.sure)}
      </label>
      <SubmitButton>{say(erasureWords.erase)}</SubmitButton>
    </Form>
  );
}
