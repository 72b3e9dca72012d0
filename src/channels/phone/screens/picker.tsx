import { useEffect, useState } from "react";
import { isWiped, type PhonePerson } from "../keep/directory.ts";
import { sealedKeys } from "../keep/erase.ts";
import { useSay } from "../parts/say.tsx";
import { doorWords } from "../words/door-words.ts";
import { Door } from "./door.tsx";

interface Picker {
  readonly people: readonly PhonePerson[];
  readonly choose: (person: PhonePerson) => void;
  readonly another: () => void;
}

/** Several people share a phone: each finds herself by name. */
export function Picker({ people, choose, another }: Picker) {
  const say = useSay();
  return (
    <Door title={say(doorWords.who)}>
      {people.filter(isWiped).map((person) => (
        <Wiped key={person.device} person={person} />
      ))}
      <ul className="rows">
        {people
          .filter((person) => !isWiped(person))
          .map((person) => (
            <li key={person.device}>
              <button type="button" className="row" onClick={() => choose(person)}>
                <span className="row-title">{person.name}</span>
              </button>
            </li>
          ))}
      </ul>
      <button type="button" className="button button-quiet wide" onClick={another}>
        {say(doorWords.another)}
      </button>
    </Door>
  );
}

function Wiped({ person: { device, name } }: { person: PhonePerson }) {
  const say = useSay();
  const [count, setCount] = useState(0);
  useEffect(() => {
    void sealedKeys(device).then((keys) => setCount(keys.filter(({ part }) => part === "entries").length));
  }, [device]);
  return (
    <output className="notice">
      {say(count === 0 ? doorWords.wiped : doorWords.wipedWaiting, { name, count })}
    </output>
  );
}
