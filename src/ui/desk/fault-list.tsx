import { words } from "#src/platform/i18n/language.ts";
import { useDesk } from "./desk-view.tsx";

/** A form that came back, as far as showing it needs. */
export interface ShownRefusal {
  readonly signInNeeded: boolean;
  readonly message: string;
  readonly faults: readonly { readonly field: string; readonly text: string }[];
}

const said = {
  kept: words(
    "填过的内容都还在。请在新窗口登录，再回到这里提交一次。",
    "填過的內容都還在。請在新窗口登錄，再回到這裡提交一次。",
    "What you typed is kept. Sign in in a new window, then come back here and send again.",
  ),
  signIn: words("在新窗口登录", "在新窗口登錄", "Sign in in a new window"),
};

/** At the head of a refused form: what happened, what was kept, and a link to each field that needs mending. */
export function FaultList({ refusal }: { refusal: ShownRefusal | undefined }) {
  const { say } = useDesk();
  if (refusal === undefined) return null;
  return (
    <div className="fault-list" role="alert">
      <p>{refusal.signInNeeded ? say(said.kept) : refusal.message}</p>
      {refusal.signInNeeded ? (
        <a href="/desk/sign-in" target="_blank" rel="noreferrer">
          {say(said.signIn)}
        </a>
      ) : null}
      {refusal.faults.length === 0 ? null : (
        <ul>
          {refusal.faults.map(({ field, text }) => (
            <li key={`${field} ${text}`}>
              {field === "" ? text : <a href={`#${fieldId(field)}`}>{text}</a>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The id of a form's field, so that a fault can lead to it. */
export function fieldId(name: string): string {
  return `field-${name}`;
}
