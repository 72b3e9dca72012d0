import { Link } from "react-router";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { slipWords } from "./stations-words.ts";
import "./stations.css";

/** A code as it is shown once and printed. */
export interface PrintedCode {
  readonly stationId: string;
  readonly name: string;
  readonly organisationName: string;
  readonly code: string;
  /** The last day, YYYY-MM-DD. */
  readonly until: string;
  /** Where the hub is reached. */
  readonly hub: string;
}

/** The slip with which a computer is made a station: on paper only what its keeper needs. */
export function CodeSlip({ stationId, name, organisationName, code, until, hub }: PrintedCode) {
  const { say, to } = useDesk();
  return (
    <>
      <div className="station-slip-screen">
        <PageHeader title={say(slipWords.title)} />
        <p>{say(slipWords.once)}</p>
      </div>
      <article className="station-slip">
        <h2>{name}</h2>
        <p>{organisationName}</p>
        <p className="station-slip-code">{code}</p>
        <p>{say(slipWords.until, { day: until })}</p>
        <ol>
          <li>{say(slipWords.step1)}</li>
          <li>
            {say(slipWords.step2)}
            <code>
              <span>sudo sh install.sh</span> <span>{hub}</span> <span>{code}</span>
            </code>
          </li>
          <li>{say(slipWords.step3)}</li>
        </ol>
      </article>
      <p className="station-slip-screen">
        <Link to={to(`/stations/${stationId}`)}>{say(slipWords.goOn)}</Link>
      </p>
    </>
  );
}
