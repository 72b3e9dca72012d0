import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FormField, FormSelect, type ShownForm } from "#src/ui/desk/form-field.tsx";
import { placeWords } from "./place-words.ts";

/** What one enters of a place, in the order a person would tell it. */
export function PlaceFields(props: {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly from: string;
  readonly name?: string;
  readonly address?: string;
  readonly unitId?: string;
  readonly form: ShownForm | undefined;
}) {
  const { say } = useDesk();
  const { units, from, name = "", address = "", unitId = units[0]?.id ?? "", form } = props;
  return (
    <>
      <FormField
        name="name"
        label={say(placeWords.name)}
        hint={say(placeWords.nameHint)}
        value={name}
        required
        maxLength={100}
        form={form}
      />
      <FormSelect
        name="unitId"
        label={say(placeWords.unit)}
        value={unitId}
        options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
        form={form}
      />
      <FormField
        name="address"
        label={say(placeWords.address)}
        hint={say(placeWords.addressHint)}
        value={address}
        maxLength={200}
        form={form}
      />
      <FormField name="from" type="date" label={say(placeWords.from)} value={from} required form={form} />
    </>
  );
}
