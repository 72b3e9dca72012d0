import { type FormEvent, useEffect, useState } from "react";
import type { Clock } from "#src/platform/clock/clock.ts";
import type { DoorKeeper } from "../door-keeper.ts";
import type { PhonePerson } from "../keep/directory.ts";
import { pinState, triesLeft } from "../keep/pin-tries.ts";
import type { OpenPhone } from "../open-phone.ts";
import { PinField } from "../parts/pin-field.tsx";
import { useSay } from "../parts/say.tsx";
import { appWords } from "../words/common-words.ts";
import { doorWords } from "../words/door-words.ts";
import { Door } from "./door.tsx";

interface PinScreen {
  readonly keeper: DoorKeeper;
  readonly person: PhonePerson;
  readonly opened: (phone: OpenPhone) => void;
  readonly signInAgain: () => void;
  /** To the others of this phone; missing where one person uses it. */
  readonly back?: () => void;
}

/** Opens without a line. Wrong PINs are counted on the disk. */
export function PinScreen({ keeper, person, opened, signInAgain, back }: PinScreen) {
  const { directory, clock } = keeper;
  const say = useSay();
  const [pin, setPin] = useState("");
  const [busy, setBusy] = useState(false);
  const [tries, setTries] = useState(person.tries);
  const [isWrong, setWrong] = useState(false);
  const now = useSecond(clock, tries.waitUntil);
  const state = pinState(tries, now);

  const open = async (typed: string): Promise<void> => {
    setBusy(true);
    const result = await directory.unlock(person.device, typed, clock.now().getTime());
    if (result.kind === "open") return opened(await keeper.open(person, result.keys));
    setTries(result.tries);
    setWrong(true);
    setPin("");
    setBusy(false);
  };
  const type = (typed: string): void => {
    setPin(typed);
    setWrong(false);
    if (typed.length === 6 && !busy && state === "free") void open(typed);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (pin.length === 6 && !busy) void open(pin);
  };
  const said = (): string | null => {
    if (state === "locked") return say(doorWords.locked);
    if (state === "wait") return say(doorWords.wait, { seconds: Math.ceil((tries.waitUntil - now) / 1_000) });
    return isWrong ? say(doorWords.wrongPin, { left: triesLeft(tries) }) : null;
  };
  return (
    <Door title={person.name}>
      <form onSubmit={submit}>
        {state === "locked" ? null : (
          <PinField label={say(doorWords.pin)} value={pin} change={type} takesFocus disabled={busy} />
        )}
        <p role="alert" className="fault">
          {said()}
        </p>
        {state === "locked" ? (
          <button type="button" className="button wide" onClick={signInAgain}>
            {say(doorWords.signInAgain)}
          </button>
        ) : (
          <button type="submit" className="button wide" disabled={busy || state !== "free"}>
            {say(doorWords.open)}
          </button>
        )}
      </form>
      <details>
        <summary>{say(doorWords.forgotten)}</summary>
        <p>{say(doorWords.forgottenMeans)}</p>
        <button type="button" className="button button-quiet wide" onClick={signInAgain}>
          {say(doorWords.signInAgain)}
        </button>
      </details>
      <button type="button" className="button button-quiet wide" onClick={back ?? signInAgain}>
        {say(back === undefined ? doorWords.another : appWords.back)}
      </button>
    </Door>
  );
}

/** Milliseconds of the epoch, told anew each second while somebody must wait. */
function useSecond(clock: Clock, until: number): number {
  const [now, setNow] = useState(() => clock.now().getTime());
  useEffect(() => {
    const tell = (): void => setNow(clock.now().getTime());
    tell();
    const timer = setInterval(() => {
      tell();
      if (clock.now().getTime() > until) clearInterval(timer);
    }, 1_000);
    return () => clearInterval(timer);
  }, [clock, until]);
  return now;
}
