import { useState, useSyncExternalStore } from "react";
import { Button } from "@mantine/core";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { hasPasskeys } from "./passkey-browser.ts";
import { signInWords } from "./sign-in-words.ts";

const neverChanges = () => () => undefined;

/**
 * Runs a passkey dialog. It needs script, so it shows itself only once script is there; its room is kept, or a click on what
 * stands below it would meet nothing while the page comes alive.
 */
export function PasskeyButton(props: { label: string; run: () => Promise<void> }) {
  const { say } = useDesk();
  const shown = useSyncExternalStore(neverChanges, hasPasskeys, () => false);
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  const run = async (): Promise<void> => {
    setBusy(true);
    setFailed(false);
    await props.run().catch(() => setFailed(true));
    setBusy(false);
  };
  return (
    <div className="passkey" data-shown={shown}>
      <Button type="button" variant="default" loading={busy} onClick={run}>
        {props.label}
      </Button>
      {failed ? <p role="alert">{say(signInWords.passkeyFailed)}</p> : null}
    </div>
  );
}
