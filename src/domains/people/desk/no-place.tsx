import { EmptyState } from "#src/ui/empty-state.tsx";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { PageTitle } from "#src/ui/desk/page-title.tsx";
import { signInWords } from "./sign-in-words.ts";
import "./people-desk.css";

/** Signed in, but the account acts as nobody in this county. */
export default function NoPlace() {
  const { say } = useDesk();
  return (
    <>
      <PageTitle>{say(signInWords.noPlaceTitle)}</PageTitle>
      <EmptyState heading="h1" title={say(signInWords.noPlaceTitle)} text={say(signInWords.noPlaceText)} />
      <form method="post" action="/desk/sign-out">
        <button type="submit" className="link-button">
          {say(signInWords.signOut)}
        </button>
      </form>
    </>
  );
}
