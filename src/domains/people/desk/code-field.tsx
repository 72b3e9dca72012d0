import "./people-desk.css";
import { fieldId } from "#src/ui/desk/fault-list.tsx";

/** A one-time code: digits, large, offered from the message where the browser can; filled in only by a link that brought it. */
export function CodeField(props: {
  name: string;
  label: string;
  hint?: string;
  digits: number;
  value?: string;
}) {
  const id = fieldId(props.name);
  return (
    <div className="desk-field">
      <label htmlFor={id}>{props.label}</label>
      {props.hint === undefined ? null : (
        <p className="desk-field-hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      <input
        id={id}
        name={props.name}
        className="code-input"
        type="text"
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        defaultValue={props.value}
        maxLength={props.digits * 2}
        size={props.digits + 2}
        aria-describedby={props.hint === undefined ? undefined : `${id}-hint`}
      />
    </div>
  );
}
