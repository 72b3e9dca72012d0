/** A labelled one-line input. `labelHidden` keeps the label for those who cannot see that the field stands beside its button. */
export function Field(props: {
  id: string;
  name: string;
  label: string;
  labelHidden?: boolean;
  type?: "text" | "search";
  value?: string;
  maxLength?: number;
  /** What is to be mended in it. */
  fault?: string | undefined;
}) {
  const faultId = `${props.id}-fault`;
  return (
    <div className="field">
      <label className={props.labelHidden ? "visually-hidden" : undefined} htmlFor={props.id}>
        {props.label}
      </label>
      <input
        id={props.id}
        name={props.name}
        type={props.type ?? "text"}
        defaultValue={props.value}
        maxLength={props.maxLength}
        {...(props.fault !== undefined && { "aria-invalid": true, "aria-describedby": faultId })}
      />
      {props.fault === undefined ? null : (
        <p id={faultId} className="field-fault">
          {props.fault}
        </p>
      )}
    </div>
  );
}
