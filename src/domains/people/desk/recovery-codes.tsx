import "./people-desk.css";
import { Button } from "@mantine/core";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { signInWords } from "./sign-in-words.ts";

/** Recovery codes, the one time they are shown, and the way on. */
export function RecoveryCodes({ codes, next }: { codes: readonly string[]; next: string }) {
  const { say } = useDesk();
  return (
    <>
      <PageHeader title={say(signInWords.codesTitle)} />
      <p>{say(signInWords.codesText)}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code.replace(/(\d{5})(?=\d)/, "$1 ")}</code>
          </li>
        ))}
      </ul>
      <Button component="a" href={next}>
        {say(signInWords.codesKept)}
      </Button>
    </>
  );
}
