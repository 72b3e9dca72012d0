import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { settingName, settingsWords } from "./settings-words.ts";

interface ShownChange {
  readonly name: string;
  readonly value: string;
  readonly from: string;
  readonly until: string | null;
  /** Null where no person set it. */
  readonly by: string | null;
}

export function SettingHistory({ changes }: { changes: readonly ShownChange[] }) {
  const { say } = useDesk();
  if (changes.length === 0)
    return <EmptyState title={say(settingsWords.noneTitle)} text={say(settingsWords.noneText)} />;
  return (
    <section className="settings-section">
      <h2>{say(settingsWords.past)}</h2>
      <dl className="settings-history">
        {changes.map(({ name, value, from, until, by }) => (
          <div key={`${name} ${from} ${until}`}>
            <dt>{say(settingName(name))}</dt>
            <dd className="settings-days">
              {from} – {until ?? say(settingsWords.holds)} ·{" "}
              {by === null ? say(settingsWords.byProgram) : say(settingsWords.setBy, { name: by })}
            </dd>
            <dd>{value === "" ? "—" : value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
