import { fragmentOf, type Place } from "../model/places.ts";
import { appWords } from "../words/common-words.ts";
import { useSay } from "./say.tsx";

export function BackLink({ to }: { to: Place }) {
  const say = useSay();
  return (
    <p>
      <a className="back" href={fragmentOf(to)}>
        <span aria-hidden="true">‹ </span>
        {say(appWords.back)}
      </a>
    </p>
  );
}
