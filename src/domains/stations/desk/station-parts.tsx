import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Words } from "#src/platform/i18n/language.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import type { Box } from "../model/box.ts";
import { clockInWords, contactInWords, minuteInWords, reasonInWords, sizeInWords } from "./how-it-is.ts";
import type { Loaded } from "./station.tsx";
import { adviceWords, stateWords, stationWords, troubleWords } from "./stations-words.ts";

/** What somebody should look after, with what to do about it. */
export function Troubles({ troubles }: Pick<Loaded, "troubles">) {
  const { say } = useDesk();
  return troubles.map((each) => (
    <section key={each} className="stations-advice">
      <h2>{say(troubleWords[each])}</h2>
      <p>{say(adviceWords[each])}</p>
    </section>
  ));
}

export function StationFacts({ station, now, timeZone }: Pick<Loaded, "station" | "now" | "timeZone">) {
  const { say } = useDesk();
  const { box, codeUntil, shownRoom } = station;
  return (
    <dl className="stations-facts">
      {shownRoom === "" ? null : <Fact term={say(stationWords.place)}>{shownRoom}</Fact>}
      <Fact term={say(stationWords.contact)}>
        {box === null
          ? say(stateWords.noBox)
          : box.lastContactAt === null
            ? say(stateWords.neverSeen)
            : contactInWords(say, box.lastContactAt, now, timeZone)}
        {codeUntil === null ? null : (
          <small> {say(stateWords.codeWaits, { until: dayOf(codeUntil, timeZone) })}</small>
        )}
      </Fact>
      {box === null ? null : <BoxFacts box={box} timeZone={timeZone} />}
    </dl>
  );
}

function BoxFacts({ box, timeZone }: { box: Box; timeZone: string }) {
  const { say } = useDesk();
  const { disk, clockOffSeconds } = box;
  return (
    <>
      <Fact term={say(stationWords.disk)}>
        {disk === null
          ? say(stateWords.unknown)
          : say(stationWords.diskOf, { free: sizeInWords(disk.free), total: sizeInWords(disk.total) })}
      </Fact>
      <Fact term={say(stationWords.clock)}>
        {clockOffSeconds === null ? say(stateWords.unknown) : clockInWords(say, clockOffSeconds)}
      </Fact>
      <Fact term={say(stationWords.program)}>{box.program}</Fact>
      <Fact term={say(stationWords.since)}>{dayOf(box.enrolledAt, timeZone)}</Fact>
    </>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function dayOf(at: string, timeZone: string): string {
  return minuteInWords(at, timeZone).slice(0, 10);
}

export function Stuck({ stuck }: Pick<Loaded, "stuck">) {
  const { say } = useDesk();
  if (stuck.length === 0) return null;
  return (
    <section className="stations-section">
      <h2>{say(stationWords.stuck)}</h2>
      <ul>
        {stuck.map((item) => (
          <li key={`${item.what} ${item.why}`}>
            <StuckName item={item} />
            {" · "}
            {item.said ?? reasonInWords(say, item.why)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function StuckName({ item: { what, title } }: { item: Loaded["stuck"][number] }) {
  const { say, to, language } = useDesk();
  const [collection = "", id = ""] = what.split(":");
  if (title !== null) {
    const shown = language === "zh-Hant" ? title.hant : title.hans;
    return <Link to={to(`/stations/items/${collection}/${id}`)}>{shown}</Link>;
  }
  if (collection === "written") return say(stationWords.stuckWritten);
  return say(collection === "disk" ? stationWords.stuckDisk : stationWords.stuckFile);
}

export function People({ people }: Pick<Loaded, "people">) {
  const { say } = useDesk();
  const unseen = people.filter(({ name }) => name === null).length;
  return (
    <section className="stations-section">
      <h2>{say(stationWords.people)}</h2>
      <p>{say(stationWords.peopleText)}</p>
      {people.length === 0 ? (
        <p>{say(stationWords.nobody)}</p>
      ) : (
        <ul>
          {people
            .filter(({ name }) => name !== null)
            .map(({ personId, name, setOn }) => (
              <li key={personId}>
                {name} <small>{say(stationWords.pinSince, { on: setOn })}</small>
              </li>
            ))}
          {unseen === 0 ? null : <li>{say(stationWords.unseen, { n: unseen })}</li>}
        </ul>
      )}
    </section>
  );
}

export function ChainBreaks({ breaks, timeZone }: Pick<Loaded, "breaks" | "timeZone">) {
  const { say } = useDesk();
  return (
    <section className="stations-section">
      <h2>{say(stationWords.breaks)}</h2>
      <p>{say(stationWords.breaksText)}</p>
      <ul>
        {breaks.map((each) => (
          <li key={each.id}>
            {say(breakWords(each), {
              at: minuteInWords(each.seenAt, timeZone),
              told: each.toldSeq,
              said: each.saidSeq,
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function breakWords({ kind, toldSeq, saidSeq }: Loaded["breaks"][number]): Words {
  if (kind === "signature") return stationWords.notSigned;
  return saidSeq < (toldSeq ?? 0) ? stationWords.wentBack : stationWords.differs;
}
