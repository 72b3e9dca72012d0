import type { Doubt, Script } from "#src/platform/script/script.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { fieldId } from "#src/ui/desk/fault-list.tsx";
import { choiceField, typedField } from "./doubt-form.ts";
import { doubtWords } from "./press-words.ts";

interface DoubtChoiceProps {
  readonly doubt: Doubt;
  readonly script: Script;
  /** The form as it came back, if it did. */
  readonly values?: Readonly<Record<string, string | readonly string[]>> | undefined;
}

/** One doubtful place in its sentence, with what may be done about it. */
export function DoubtChoice({ doubt, script, values }: DoubtChoiceProps) {
  const { say, language } = useDesk();
  const { start, end, from, proposals, reason, sentence, overrides, certainty } = doubt;
  const at = start - sentence.start;
  const name = choiceField(start);
  const chosen = values?.[name] ?? (certainty === "certain" ? "accept-0" : "later");
  const choices = [
    ...proposals.map((proposal, index) => ({ value: `accept-${index}`, label: `${from} → ${proposal}` })),
    { value: "keep", label: say(doubtWords.keep, { from }) },
    { value: "later", label: say(doubtWords.later) },
  ];
  return (
    <li>
      <p lang={script} className="press-sentence">
        {sentence.text.slice(0, at)}
        <mark>{sentence.text.slice(at, at + end - start)}</mark>
        {sentence.text.slice(at + end - start)}
      </p>
      <p className="desk-field-hint">
        {reason[language]}
        {overrides === undefined ? null : ` ${say(doubtWords.otherScript)}`}
      </p>
      <div className="press-choices" role="radiogroup" aria-label={from}>
        {choices.map(({ value, label }) => (
          <label key={value} lang={script}>
            <input type="radio" name={name} value={value} defaultChecked={chosen === value} /> {label}
          </label>
        ))}
        {overrides === undefined ? (
          <TypedChoice name={name} start={start} chosen={chosen === "type"} values={values} />
        ) : null}
      </div>
    </li>
  );
}

function TypedChoice(props: {
  name: string;
  start: number;
  chosen: boolean;
  values: DoubtChoiceProps["values"];
}) {
  const { say } = useDesk();
  const field = typedField(props.start);
  const typed = props.values?.[field];
  return (
    <span>
      <label>
        <input type="radio" name={props.name} value="type" defaultChecked={props.chosen} />{" "}
        {say(doubtWords.type)}
      </label>{" "}
      <input
        id={fieldId(field)}
        name={field}
        aria-label={say(doubtWords.typed)}
        defaultValue={typeof typed === "string" ? typed : ""}
        maxLength={40}
        size={6}
      />
    </span>
  );
}
