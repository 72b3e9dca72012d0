import { Form } from "react-router";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { devicesWords } from "./devices-words.ts";

/** For one who lost a phone and cannot sign in. */
export function WipePhones({ personId }: { personId: string }) {
  const { say } = useDesk();
  return (
    <details>
      <summary>{say(devicesWords.wipeAll)}</summary>
      <p>{say(devicesWords.wipeAllMeans)}</p>
      <Form method="post">
        <input type="hidden" name="personId" value={personId} />
        <SubmitButton kind="quiet" name="act" value="wipe">
          {say(devicesWords.wipeAllNow)}
        </SubmitButton>
      </Form>
    </details>
  );
}
