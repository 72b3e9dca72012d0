import { Form } from "react-router";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { meWords } from "./me-words.ts";

interface ShownSession {
  readonly id: string;
  readonly startedAt: string;
  readonly usedAt: string;
  readonly browser: string;
}

/** Where the account is signed in; each can be ended. */
export function MySessions({
  sessions,
  currentId,
}: {
  sessions: readonly ShownSession[];
  currentId: string;
}) {
  const { say } = useDesk();
  return (
    <section className="people-section">
      <h2>{say(meWords.sessions)}</h2>
      <div className="people-scroll people-cards">
        <table className="people-table">
          <thead>
            <tr>
              <th scope="col">{say(meWords.browser)}</th>
              <th scope="col">{say(meWords.since)}</th>
              <th scope="col">{say(meWords.used)}</th>
              <th scope="col">
                <span className="visually-hidden">{say(meWords.end)}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sessions.map(({ id, startedAt, usedAt, browser }) => (
              <tr key={id}>
                <td>{shortBrowser(browser)}</td>
                <td data-label={say(meWords.since)}>{startedAt}</td>
                <td data-label={say(meWords.used)}>{usedAt}</td>
                <td>{id === currentId ? say(meWords.thisOne) : <EndOne id={id} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sessions.length < 2 ? null : (
        <Form method="post">
          <SubmitButton kind="quiet" name="act" value="end-others">
            {say(meWords.endOthers)}
          </SubmitButton>
        </Form>
      )}
    </section>
  );
}

function EndOne({ id }: { id: string }) {
  const { say } = useDesk();
  return (
    <Form method="post">
      <input type="hidden" name="session" value={id} />
      <SubmitButton kind="quiet" name="act" value="end-session">
        {say(meWords.end)}
      </SubmitButton>
    </Form>
  );
}

/** `Chrome 109 · Windows` of a user-agent line; the line itself where it says neither. */
function shortBrowser(line: string): string {
  const browser = /(Firefox|Edg|Chrome|Version)\/(\d+)/.exec(line);
  const system = /Windows|Android|iPhone|iPad|Mac OS X|Linux/.exec(line)?.[0];
  const name =
    browser === null ? undefined : `${browser[1] === "Version" ? "Safari" : browser[1]} ${browser[2]}`;
  return [name, system].filter((part) => part !== undefined).join(" · ") || line.slice(0, 60);
}
