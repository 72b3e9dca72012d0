import { organisationKindWords } from "#src/domains/registry/organisations/model/organisation-kinds.ts";
import { postKindWords } from "#src/domains/registry/posts/model/post-kinds.ts";
import type { OrganisationDocument } from "#src/domains/registry/work/model/work.ts";
import type { Words } from "#src/platform/i18n/language.ts";
import { dueWords } from "../words/page-words.ts";
import { useLanguage, useSay } from "./say.tsx";
import { dayInWords } from "./when.ts";

/** What is recorded of an organisation: its kind, and who holds which post. */
export function Recorded({ record: { kind, posts } }: { record: OrganisationDocument }) {
  const say = useSay();
  const language = useLanguage();
  const kinds: Readonly<Record<string, Words>> = { ...organisationKindWords, ...postKindWords };
  const named = (code: string): string => (kinds[code] === undefined ? code : say(kinds[code]));
  return (
    <>
      <p className="facts">{named(kind)}</p>
      <dl className="record">
        {posts.map((post) => (
          <div key={`${post.kind} ${post.name} ${post.from}`}>
            <dt>{named(post.kind)}</dt>
            <dd>
              {post.name ?? say(dueWords.unseenPerson)}
              <span className="facts">
                {" "}
                {say(dueWords.since, { date: dayInWords(post.from, language, true) })}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
