import { Link } from "react-router";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { pinSlipWords, slipWords } from "./stations-words.ts";
import "./stations.css";

/** A slip to set a PIN, as it is shown once and printed. */
export interface PrintedPinSlip {
  readonly stationId: string;
  readonly stationName: string;
  readonly personName: string;
  /** Whether the person has a PIN there already. */
  readonly replaces: boolean;
  readonly code: string;
  /** The last day, YYYY-MM-DD. */
  readonly until: string;
  /** Where it is used. */
  readonly address: string;
}

export function PinSlipPaper(props: PrintedPinSlip) {
  const { stationId, stationName, personName, replaces, code, until, address } = props;
  const { say, to } = useDesk();
  return (
    <>
      <div className="station-slip-screen">
        <PageHeader title={say(pinSlipWords.title)} />
        <p>{say(pinSlipWords.once)}</p>
      </div>
      <article className="station-slip">
        <h2>{personName}</h2>
        <p>{stationName}</p>
        <p className="station-slip-code">{code}</p>
        <p>{say(slipWords.until, { day: until })}</p>
        <ol>
          <li>
            {say(pinSlipWords.step1)}
            <code>{address}</code>
          </li>
          <li>{say(pinSlipWords.step2)}</li>
          <li>{say(pinSlipWords.step3)}</li>
        </ol>
        {replaces ? <p>{say(pinSlipWords.replaces)}</p> : null}
      </article>
      <p className="station-slip-screen">
        <Link to={to(`/stations/${stationId}`)}>{say(slipWords.goOn)}</Link>
      </p>
    </>
  );
}
