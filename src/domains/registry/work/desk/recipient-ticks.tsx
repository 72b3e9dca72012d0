import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { fieldId } from "#src/ui/desk/fault-list.tsx";
import type { ShownForm } from "#src/ui/desk/form-field.tsx";
import { listed } from "../../desk/form-text.ts";
import { noticeWords } from "./work-words.ts";

interface Tick {
  readonly no: number;
  readonly name: string;
}

/** An organisation directly below an office, with all that stand under it. */
export interface RecipientGroup extends Tick {
  readonly below: readonly Tick[];
  /** How many of those below are branches. */
  readonly branches: number;
}

/** Whom a notice goes to, ticked one by one or all branches at once; what was ticked comes back with the form. */
export function RecipientTicks(props: {
  officeNo: number;
  /** How many branches stand below the office in all. */
  branches: number;
  groups: readonly RecipientGroup[];
  form: ShownForm | undefined;
}) {
  const { officeNo, branches, groups, form } = props;
  const { say } = useDesk();
  const error = form?.faults.find(({ field }) => field === "recipients")?.text;
  const ticked = form === undefined ? [] : listed(form.values, "recipients");
  const all = form === undefined ? [] : listed(form.values, "branchesOf");
  const box = (name: "recipients" | "branchesOf", no: number, label: string) => (
    <label key={`${name} ${no}`}>
      <input
        type="checkbox"
        name={name}
        value={no}
        defaultChecked={(name === "recipients" ? ticked : all).includes(String(no))}
      />{" "}
      {label}
    </label>
  );
  return (
    <fieldset className="registry-ticks" id={fieldId("recipients")}>
      <legend>{say(noticeWords.recipients)}</legend>
      {error === undefined ? null : <p className="desk-field-error">{error}</p>}
      {branches > 0 ? box("branchesOf", officeNo, say(noticeWords.allBranches, { n: branches })) : null}
      {groups.map((group) =>
        group.below.length === 0 ? (
          box("recipients", group.no, group.name)
        ) : (
          <details key={group.no} open={group.below.some(({ no }) => ticked.includes(String(no)))}>
            <summary>{say(noticeWords.branchesOf, { name: group.name, n: group.below.length + 1 })}</summary>
            {box("recipients", group.no, say(noticeWords.itself, { name: group.name }))}
            {group.branches > 0
              ? box("branchesOf", group.no, say(noticeWords.allBranches, { n: group.branches }))
              : null}
            {group.below.map(({ no, name }) => box("recipients", no, name))}
          </details>
        ),
      )}
    </fieldset>
  );
}
