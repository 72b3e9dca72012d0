import { type FormEvent, useState } from "react";
import { faultOfPin } from "../model/pin-rule.ts";
import { PinField } from "../parts/pin-field.tsx";
import { useSay } from "../parts/say.tsx";
import { appWords } from "../words/common-words.ts";
import { doorWords } from "../words/door-words.ts";
import { Door } from "./door.tsx";

const faults = { short: doorWords.pinShort, easy: doorWords.pinEasy, differ: doorWords.pinsDiffer };

/** After the first sign-in: the PIN by which the app opens from now on. */
export function ChoosePin({ name, chosen }: { name: string; chosen: (pin: string) => Promise<void> }) {
  const say = useSay();
  const [pin, setPin] = useState("");
  const [again, setAgain] = useState("");
  const [fault, setFault] = useState<keyof typeof faults | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = faultOfPin(pin) ?? (pin === again ? null : "differ");
    setFault(found);
    if (found !== null) return;
    setBusy(true);
    void chosen(pin);
  };
  return (
    <Door title={name}>
      <h2>{say(doorWords.choosePin)}</h2>
      <p>{say(doorWords.pinHint)}</p>
      <form onSubmit={submit}>
        <PinField label={say(doorWords.pin)} value={pin} change={setPin} takesFocus />
        <PinField label={say(doorWords.pinAgain)} value={again} change={setAgain} />
        <p role="alert" className="fault">
          {fault === null ? null : say(faults[fault])}
        </p>
        <button type="submit" className="button wide" disabled={busy}>
          {say(busy ? appWords.waiting : appWords.goOn)}
        </button>
      </form>
    </Door>
  );
}
