import { useDesk } from "#src/ui/desk/desk-view.tsx";
import {
  type AccountEventActor,
  accountEventActors,
  type AccountEventKind,
  accountEventWords,
} from "../model/account-events.ts";
import { meWords } from "./me-words.ts";

interface ShownEvent {
  readonly id: string;
  readonly at: string;
  readonly what: AccountEventKind;
  readonly by: AccountEventActor;
}

/** What happened to one's account, by oneself or by an office: whoever did not do it sees it here. */
export function MyAccountEvents({ events }: { events: readonly ShownEvent[] }) {
  const { say } = useDesk();
  return (
    <section className="people-section">
      <h2>{say(meWords.events)}</h2>
      <p>{say(events.length === 0 ? meWords.eventsNone : meWords.eventsNotMine)}</p>
      <ul>
        {events.map(({ id, at, what, by }) => (
          <li key={id}>
            {at} · {say(accountEventActors[by])} · {say(accountEventWords[what])}
          </li>
        ))}
      </ul>
    </section>
  );
}
