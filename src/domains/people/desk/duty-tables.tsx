import { Form } from "react-router";
import type { Words } from "#src/platform/i18n/language.ts";
import { FormField } from "#src/ui/desk/form-field.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { postName } from "../model/post-name.ts";
import type { DutyChange } from "../reads/duty-changes.ts";
import { dutiesWords } from "./duties-words.ts";

/** A change with the names of those concerned. */
export interface NamedChange extends DutyChange {
  readonly name: string;
  readonly proposer: string;
  readonly decider: string;
}

export interface DutyHolder {
  readonly personId: string;
  readonly name: string;
  readonly duty: string;
  readonly from: string;
  readonly until: string;
}

function Heads({ heads }: { heads: readonly Words[] }) {
  const { say } = useDesk();
  return (
    <thead>
      <tr>
        {heads.map((head) => (
          <th scope="col" key={say(head)}>
            {say(head)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Who holds which duty today; whoever may propose can propose to end it. */
export function Holders({ holders, mayPropose }: { holders: readonly DutyHolder[]; mayPropose: boolean }) {
  const { say, today } = useDesk();
  const { duty, name, from, until, acts } = dutiesWords;
  return (
    <div className="people-scroll people-cards">
      <table className="people-table">
        <Heads heads={[duty, name, from, until, ...(mayPropose ? [acts] : [])]} />
        <tbody>
          {holders.map((holder) => (
            <tr key={`${holder.personId} ${holder.duty}`}>
              <td data-label={say(duty)}>{say(postName(holder.duty))}</td>
              <td data-label={say(name)}>{holder.name}</td>
              <td data-label={say(from)} className="people-date">
                {holder.from}
              </td>
              <td data-label={say(until)} className="people-date">
                {holder.until === "" ? say(dutiesWords.forGood) : holder.until}
              </td>
              {mayPropose ? (
                <td>
                  <Form method="post" className="people-inline">
                    <input type="hidden" name="change" value="end" />
                    <input type="hidden" name="personId" value={holder.personId} />
                    <input type="hidden" name="duty" value={holder.duty} />
                    <label>
                      {say(dutiesWords.endFrom)}{" "}
                      <input type="date" name="from" defaultValue={today} className="desk-select" required />
                    </label>{" "}
                    <SubmitButton kind="quiet" name="act" value="propose">
                      {say(dutiesWords.proposeEnd)}
                    </SubmitButton>
                  </Form>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface WaitingProps {
  readonly changes: readonly NamedChange[];
  readonly me: string;
  readonly mayConfirm: boolean;
}

/** Proposals nobody has decided, each with what the reader may do about it. */
export function Waiting({ changes, me, mayConfirm }: WaitingProps) {
  const { say } = useDesk();
  const { what, duty, name, from, until, proposedBy, acts } = dutiesWords;
  return (
    <div className="people-scroll people-cards">
      <table className="people-table">
        <Heads heads={[what, duty, name, from, until, proposedBy, acts]} />
        <tbody>
          {changes.map((change) => (
            <tr key={change.id}>
              <ChangeCells change={change} />
              <td data-label={say(proposedBy)}>{change.proposer}</td>
              <td>
                <Decide change={change} me={me} mayConfirm={mayConfirm} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ChangeCells({ change }: { change: NamedChange }) {
  const { say } = useDesk();
  return (
    <>
      <td data-label={say(dutiesWords.what)}>{say(dutiesWords[change.change])}</td>
      <td data-label={say(dutiesWords.duty)}>{say(postName(change.duty))}</td>
      <td data-label={say(dutiesWords.name)}>{change.name}</td>
      <td data-label={say(dutiesWords.from)} className="people-date">
        {change.from}
      </td>
      <td data-label={say(dutiesWords.until)} className="people-date">
        {change.until ?? say(dutiesWords.forGood)}
      </td>
    </>
  );
}

function Decide({ change, me, mayConfirm }: { change: NamedChange; me: string; mayConfirm: boolean }) {
  const { say } = useDesk();
  if (!mayConfirm && change.proposedBy !== me) return null;
  if (mayConfirm && change.change === "appoint" && change.personId === me) return say(dutiesWords.yours);
  return (
    <Form method="post">
      <input type="hidden" name="changeId" value={change.id} />
      <input type="hidden" name="personId" value={change.personId} />
      {mayConfirm ? (
        <>
          <SubmitButton name="act" value="confirm">
            {say(dutiesWords.confirm)}
          </SubmitButton>{" "}
          <SubmitButton kind="quiet" name="act" value="decline">
            {say(dutiesWords.decline)}
          </SubmitButton>
        </>
      ) : (
        <SubmitButton kind="quiet" name="act" value="withdraw">
          {say(dutiesWords.withdraw)}
        </SubmitButton>
      )}
    </Form>
  );
}

/** What was decided, by whom, and whether it holds. */
export function Decided({ changes }: { changes: readonly NamedChange[] }) {
  const { say } = useDesk();
  const { what, duty, name, from, until, proposedBy, decidedBy, result } = dutiesWords;
  return (
    <div className="people-scroll people-cards">
      <table className="people-table">
        <Heads heads={[what, duty, name, from, until, proposedBy, decidedBy, result]} />
        <tbody>
          {changes.map((change) => (
            <tr key={change.id}>
              <ChangeCells change={change} />
              <td data-label={say(proposedBy)}>{change.proposer}</td>
              <td data-label={say(decidedBy)}>{change.decider}</td>
              <td data-label={say(result)}>{say(resultOf(change))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function resultOf({ decision, carriedOut }: DutyChange): Words {
  if (decision === "declined" || decision === "withdrawn") return dutiesWords[decision];
  if (carriedOut === null) return dutiesWords.confirmed;
  return carriedOut === "done" ? dutiesWords.done : dutiesWords.failed;
}

/** The form with which someone found by name is proposed. */
export function ProposalFields({ form }: { form: Parameters<typeof FormField>[0]["form"] }) {
  const { say, today } = useDesk();
  return (
    <>
      <FormField name="from" type="date" label={say(dutiesWords.from)} value={today} form={form} required />
      <FormField
        name="until"
        type="date"
        label={say(dutiesWords.until)}
        hint={say(dutiesWords.untilHint)}
        form={form}
      />
    </>
  );
}
