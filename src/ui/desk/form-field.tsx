import type { ReactNode } from "react";
import { TextInput, Textarea } from "@mantine/core";
import { fieldId, type ShownRefusal } from "./fault-list.tsx";

/** A form that came back with what was typed. */
export interface ShownForm extends ShownRefusal {
  readonly values: Readonly<Record<string, string | readonly string[]>>;
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  /** One sentence that says how to write it. */
  readonly hint?: string;
  /** What stands there before anything was typed. */
  readonly value?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly maxLength?: number;
  readonly autoComplete?: string;
  /** The form as it came back, if it did. */
  readonly form?: ShownForm | undefined;
}

/** One line of text, a date, a number. A password is never filled in again. */
export function FormField(
  props: FieldProps & { type?: "text" | "date" | "number" | "password" | "tel" | "email" | "search" },
) {
  const { type = "text" } = props;
  const common = fieldProps(props);
  return <TextInput {...common} type={type} defaultValue={type === "password" ? "" : common.defaultValue} />;
}

/** Several lines of text; grows with it. */
export function FormText(props: FieldProps & { rows?: number }) {
  return <Textarea {...fieldProps(props)} rows={props.rows ?? 4} autosize={false} resize="vertical" />;
}

/** One of a list. The browser's own control: quick on old machines, and it works before script arrives. */
export function FormSelect(
  props: FieldProps & {
    options: readonly { readonly value: string; readonly label: string }[];
    empty?: string;
  },
) {
  const { label, description, error, defaultValue, ...rest } = fieldProps(props);
  return (
    <LabelledField id={rest.id} label={label} hint={description} error={error} required={props.required}>
      <select
        {...rest}
        className="desk-select"
        defaultValue={defaultValue}
        aria-invalid={error !== undefined}
      >
        {props.empty === undefined ? null : <option value="">{props.empty}</option>}
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </LabelledField>
  );
}

function LabelledField(props: {
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean | undefined;
  children: ReactNode;
}) {
  return (
    <div className="desk-field">
      <label htmlFor={props.id}>
        {props.label}
        {props.required === true ? <span aria-hidden="true"> *</span> : null}
      </label>
      {props.hint === undefined ? null : <p className="desk-field-hint">{props.hint}</p>}
      {props.children}
      {props.error === undefined ? null : <p className="desk-field-error">{props.error}</p>}
    </div>
  );
}

function fieldProps({
  name,
  label,
  hint,
  value,
  required,
  disabled,
  maxLength,
  autoComplete,
  form,
}: FieldProps) {
  const typed = form?.values[name];
  return {
    id: fieldId(name),
    name,
    label,
    defaultValue: (typeof typed === "string" ? typed : undefined) ?? value ?? "",
    ...(hint !== undefined && { description: hint }),
    ...(required !== undefined && { required }),
    ...(disabled !== undefined && { disabled }),
    ...(maxLength !== undefined && { maxLength }),
    ...(autoComplete !== undefined && { autoComplete }),
    error: form?.faults.find((fault) => fault.field === name)?.text,
  };
}
