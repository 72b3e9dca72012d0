import { confirmRecord } from "#src/domains/registry/index.ts";
import { organisationKindWords } from "#src/domains/registry/organisations/model/organisation-kinds.ts";
import { postKindWords } from "#src/domains/registry/posts/model/post-kinds.ts";
import { fill, type Language, type Words } from "#src/platform/i18n/language.ts";
import { pendingRecord } from "../phone/model/due.ts";
import type { OwnEntry } from "../phone/model/own-entries.ts";
import { dayInWords } from "../phone/parts/when.ts";
import { dueWords } from "../phone/words/page-words.ts";
import type { OrganisationDocument } from "./documents.ts";
import { EntryForm, writeEntry } from "./entry-form.tsx";
import { ItemPage } from "./item-page.tsx";
import { langOfText } from "./lang-of-text.ts";
import type { Reading } from "../site/reading.ts";
import { dueItemPath } from "./paths.ts";
import type { SignedInRequest } from "./signed-in-only.tsx";
import { answerPage, frameOf, goTo, type StationFrame, textOf } from "./station-request.ts";
import { workOf } from "./work.ts";

interface FoundRecord {
  readonly record: OrganisationDocument;
  readonly own: OwnEntry | undefined;
}

export async function showRecord(asked: SignedInRequest, id: string): Promise<Response | undefined> {
  const found = await findRecord(asked, id);
  return found && answerPage(<RecordPage frame={await frameOf(asked)} found={found} />);
}

/** Confirms what the page showed: the form names its version, whatever has arrived since. */
export async function takeRecord(asked: SignedInRequest, id: string): Promise<Response | undefined> {
  const found = await findRecord(asked, id);
  if (found === undefined || isSettled(found)) return found && goTo(asked, dueItemPath("record", id));
  const refused = await writeEntry(asked, {
    action: confirmRecord.name,
    schema: confirmRecord.input,
    input: (entryId) => ({
      confirmationId: entryId,
      subjectKind: "organisation",
      subjectId: id,
      version: textOf(asked.form, "version"),
      confirmedOn: asked.today,
    }),
  });
  if (refused === undefined) return goTo(asked, dueItemPath("record", id));
  const frame = await frameOf(asked);
  return answerPage(
    <RecordPage frame={frame} found={found} entryId={refused.entryId} refusal={refused.refusal} />,
    422,
  );
}

async function findRecord(
  { means, reading, signedIn }: SignedInRequest,
  id: string,
): Promise<FoundRecord | undefined> {
  const { records, entries } = await workOf(means, signedIn.person, reading);
  const record = records.find((each) => each.id === id);
  return record && { record, own: pendingRecord(entries, record) };
}

function isSettled({ record, own }: FoundRecord): boolean {
  return record.confirmedOn !== null || own !== undefined;
}

interface RecordPageProps {
  readonly frame: StationFrame;
  readonly found: FoundRecord;
  readonly entryId?: string;
  readonly refusal?: string;
}

function RecordPage({ frame, found, entryId, refusal }: RecordPageProps) {
  const { reading } = frame;
  const { language } = reading;
  const { record, own } = found;
  return (
    <ItemPage
      frame={frame}
      title={record.name}
      facts={[named(record.kind, language)]}
      refusal={refusal}
      settled={isSettled(found) ? dueWords.confirmed[language] : undefined}
      own={own}
      form={
        <>
          <p>{dueWords.confirmHint[language]}</p>
          <EntryForm frame={frame} entryId={entryId} button={dueWords.confirm[language]}>
            <input type="hidden" name="version" value={record.version} />
          </EntryForm>
        </>
      }
    >
      <Recorded posts={record.posts} reading={reading} />
    </ItemPage>
  );
}

/** The posts of an organisation and who holds them. */
export function Recorded({
  posts,
  reading,
}: Pick<OrganisationDocument, "posts"> & { readonly reading: Reading }) {
  const { language } = reading;
  return (
    <dl className="facts-list">
      {posts.map((post) => (
        <div key={`${post.kind} ${post.name} ${post.from}`}>
          <dt>{named(post.kind, language)}</dt>
          <dd>
            <span lang={langOfText(post.name ?? "", reading)}>
              {post.name ?? dueWords.unseenPerson[language]}
            </span>{" "}
            <span className="facts">
              {fill(dueWords.since, language, { date: dayInWords(post.from, language, true) })}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

const kinds: Readonly<Record<string, Words>> = { ...organisationKindWords, ...postKindWords };

/** A kind that a newer hub knows and this station does not is shown by its code. */
function named(code: string, language: Language): string {
  return kinds[code]?.[language] ?? code;
}
