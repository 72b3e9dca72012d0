import { useSay } from "../parts/say.tsx";
import { doorWords } from "../words/door-words.ts";
import { storageWords } from "../words/common-words.ts";
import { Door } from "./door.tsx";

/** Says why before the system asks: a question without a reason is refused. */
export function AskToKeep({ allow, later }: { allow: () => Promise<void>; later: () => void }) {
  const say = useSay();
  return (
    <Door title={say(doorWords.keep)}>
      <p>{say(doorWords.keepWhy)}</p>
      <button type="button" className="button wide" onClick={() => void allow()}>
        {say(storageWords.allow)}
      </button>
      <button type="button" className="button button-quiet wide" onClick={later}>
        {say(doorWords.later)}
      </button>
    </Door>
  );
}
