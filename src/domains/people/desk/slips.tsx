import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import type { MessageDelivery } from "#src/platform/notify/gateway.ts";
import { ownerTold } from "../model/delivery-words.ts";
import { accountsWords } from "./accounts-words.ts";
import "./people-desk.css";

/** A slip as it is printed. */
export interface PrintedSlip {
  readonly name: string;
  readonly nameScript: "zh-Hans" | "zh-Hant";
  readonly code: string;
  readonly until: string;
}

/** Slips to print, two a row; on the screen also what to do with them. */
export function Slips({
  slips,
  address,
  back,
  resetTold,
}: {
  slips: readonly PrintedSlip[];
  address: string;
  back: string;
  /** For someone who has an account already: what became of the message that says so. */
  resetTold?: MessageDelivery;
}) {
  const { say, desk } = useDesk();
  return (
    <>
      <div className="slips-screen">
        <PageHeader title={say(accountsWords.slipsTitle)} />
        <p>{say(slips.length === 0 ? accountsWords.slipsNone : accountsWords.slipsOnce)}</p>
        {resetTold === undefined ? null : (
          <p>
            {say(accountsWords.resetDone)} {say(ownerTold[resetTold])}
          </p>
        )}
        <p>
          <a href={back}>{say(accountsWords.back)}</a>
        </p>
      </div>
      <div className="slips">
        {slips.map(({ name, nameScript, code, until }) => (
          <article className="slip" key={code}>
            <p className="slip-of">{desk}</p>
            <h2 lang={nameScript}>{say(accountsWords.slipFor, { name })}</h2>
            <p className="slip-code">{code}</p>
            <p>{say(accountsWords.slipUntil, { day: until })}</p>
            <ol>
              <li>{say(accountsWords.slipSteps1, { address })}</li>
              <li>{say(accountsWords.slipSteps2)}</li>
              <li>{say(accountsWords.slipSteps3)}</li>
              <li>{say(accountsWords.slipSteps4)}</li>
            </ol>
          </article>
        ))}
      </div>
    </>
  );
}
