import type { ReactNode } from "react";
import { Form } from "react-router";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FormField, FormSelect } from "#src/ui/desk/form-field.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { actWords, pinSlipWords } from "./stations-words.ts";

interface StationActsProps {
  readonly station: { readonly name: string; readonly room: string };
  readonly may: { readonly rename: boolean; readonly renew: boolean; readonly retire: boolean };
  /** Who may be given a slip. */
  readonly holders: readonly { readonly value: string; readonly label: string }[];
  readonly form: Parameters<typeof FormField>[0]["form"];
}

/** What may be done with a station; each opens in place. */
export function StationActs({ station, may, holders, form }: StationActsProps) {
  const { say } = useDesk();
  return (
    <div className="stations-acts">
      {holders.length === 0 ? null : (
        <Act name="slip" label={say(pinSlipWords.give)} open={form?.values["act"] === "slip"}>
          <p>{say(pinSlipWords.giveText)}</p>
          <FormSelect name="personId" label={say(pinSlipWords.who)} options={holders} required form={form} />
          <SubmitButton>{say(pinSlipWords.giveNow)}</SubmitButton>
        </Act>
      )}
      {may.renew ? (
        <Act name="renew" label={say(actWords.renew)} open={false}>
          <p>{say(actWords.renewText)}</p>
          <SubmitButton>{say(actWords.renewNow)}</SubmitButton>
        </Act>
      ) : null}
      {may.rename ? (
        <Act name="rename" label={say(actWords.rename)} open={form?.values["act"] === "rename"}>
          <FormField
            name="name"
            label={say(actWords.name)}
            value={station.name}
            required
            maxLength={60}
            form={form}
          />
          <FormField
            name="room"
            label={say(actWords.room)}
            value={station.room}
            maxLength={100}
            form={form}
          />
          <SubmitButton>{say(actWords.save)}</SubmitButton>
        </Act>
      ) : null}
      {may.retire ? (
        <Act name="retire" label={say(actWords.retire)} open={form?.values["act"] === "retire"}>
          <p>{say(actWords.retireText)}</p>
          <FormField name="reason" label={say(actWords.reason)} required maxLength={200} form={form} />
          <label className="stations-tick">
            <input type="checkbox" name="lost" value="yes" /> {say(actWords.lost)}
          </label>
          <SubmitButton kind="quiet">{say(actWords.retireNow)}</SubmitButton>
        </Act>
      ) : null}
    </div>
  );
}

function Act(props: { name: string; label: string; open: boolean; children: ReactNode }) {
  return (
    <details open={props.open}>
      <summary>{props.label}</summary>
      <Form method="post" className="desk-form">
        <input type="hidden" name="act" value={props.name} />
        {props.children}
      </Form>
    </details>
  );
}
