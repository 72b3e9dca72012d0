import { Form } from "react-router";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import type { MyDevice } from "../reads/my-devices.ts";
import { devicesWords } from "./devices-words.ts";

/** The person's phones; a lost one is told to erase what it holds. */
export function MyDevices({ devices }: { devices: readonly MyDevice[] }) {
  const { say } = useDesk();
  return (
    <section className="people-section">
      <h2>{say(devicesWords.title)}</h2>
      {devices.length === 0 ? (
        <p>{say(devicesWords.none)}</p>
      ) : (
        <div className="people-scroll people-cards">
          <table className="people-table">
            <thead>
              <tr>
                <th scope="col">{say(devicesWords.device)}</th>
                <th scope="col">{say(devicesWords.since)}</th>
                <th scope="col">{say(devicesWords.lastContact)}</th>
                <th scope="col">{say(devicesWords.act)}</th>
              </tr>
            </thead>
            <tbody>
              {devices.map(({ id, name, since, lastContact, wipeOrdered }) => (
                <tr key={id}>
                  <td>{name || say(devicesWords.unnamed)}</td>
                  <td data-label={say(devicesWords.since)}>{since}</td>
                  <td data-label={say(devicesWords.lastContact)}>{lastContact ?? say(devicesWords.never)}</td>
                  <td>{wipeOrdered ? say(devicesWords.ordered) : <Wipe id={id} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Wipe({ id }: { id: string }) {
  const { say } = useDesk();
  return (
    <details>
      <summary>{say(devicesWords.wipe)}</summary>
      <p>{say(devicesWords.wipeMeans)}</p>
      <Form method="post">
        <input type="hidden" name="device" value={id} />
        <SubmitButton kind="quiet" name="act" value="wipe-phone">
          {say(devicesWords.wipeNow)}
        </SubmitButton>
      </Form>
    </details>
  );
}
