import { useEffect, useId, useRef } from "react";

interface PinField {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly takesFocus?: boolean;
  readonly disabled?: boolean;
}

/** Six digits by the system's keypad, shown as dots. */
export function PinField({ label, value, change, takesFocus = false, disabled = false }: PinField) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus && !disabled) field.current?.focus();
  }, [takesFocus, disabled]);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        ref={field}
        id={id}
        className="pin"
        type="password"
        inputMode="numeric"
        autoComplete="off"
        maxLength={6}
        value={value}
        disabled={disabled}
        onChange={(event) => change(event.target.value.replace(/\D/g, "").slice(0, 6))}
      />
    </div>
  );
}
