import { NavLink } from "react-router";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { deskWords } from "./desk-words.ts";
import type { NavigationArea } from "./frame-data.ts";

/** The areas of work: beside the page on a wide screen, in the top bar's menu on a narrow one. */
export function Navigation({ areas, className }: { areas: readonly NavigationArea[]; className: string }) {
  const { say, to } = useDesk();
  const paths = areas.flatMap(({ entries }) => entries.map(({ path }) => path));
  /** An entry that stands above another is current on its own page only. */
  const standsAbove = (path: string): boolean => paths.some((other) => other.startsWith(`${path}/`));
  return (
    <nav className={`desk-areas ${className}`} aria-label={say(deskWords.navigation)}>
      <NavLink to={to("/")} end>
        {say(deskWords.home)}
      </NavLink>
      {areas.map(({ title, entries }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul>
            {entries.map(({ path, label, waiting }) => (
              <li key={path}>
                {/* React Router knows addresses below /desk only. */}
                <NavLink to={to(path).replace(/^\/desk/, "") || "/"} end={standsAbove(path)}>
                  {label}
                  <Waiting n={waiting} />
                </NavLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

/** How much waits on the page an entry leads to. */
export function Waiting({ n }: { n: number }) {
  return n === 0 ? null : <span className="desk-waiting"> {n}</span>;
}
