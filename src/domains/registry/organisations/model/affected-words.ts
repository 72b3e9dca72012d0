import { fill, type Language, type Words, words } from "#src/platform/i18n/language.ts";
import { type OrganisationKind, organisationKinds } from "./organisation-kinds.ts";

/** What a move takes along: organisations by kind, the persons at home in them, the posts held in them. */
export interface Affected {
  readonly organisations: Readonly<Partial<Record<OrganisationKind, number>>>;
  readonly members: number;
  readonly posts: number;
}

const singular: Readonly<Record<OrganisationKind | "members" | "posts", Words>> = {
  committee: words("1 个党委", "1 個黨委", "1 committee"),
  general_branch: words("1 个党总支", "1 個黨總支", "1 general branch"),
  branch: words("1 个党支部", "1 個黨支部", "1 branch"),
  joint_branch: words("1 个联合党支部", "1 個聯合黨支部", "1 joint branch"),
  party_group: words("1 个党小组", "1 個黨小組", "1 group"),
  members: words("1 名人员", "1 名人員", "1 person"),
  posts: words("1 项职务", "1 項職務", "1 post"),
};

const plural: Readonly<Record<OrganisationKind | "members" | "posts", Words>> = {
  committee: words("{n} 个党委", "{n} 個黨委", "{n} committees"),
  general_branch: words("{n} 个党总支", "{n} 個黨總支", "{n} general branches"),
  branch: words("{n} 个党支部", "{n} 個黨支部", "{n} branches"),
  joint_branch: words("{n} 个联合党支部", "{n} 個聯合黨支部", "{n} joint branches"),
  party_group: words("{n} 个党小组", "{n} 個黨小組", "{n} groups"),
  members: words("{n} 名人员", "{n} 名人員", "{n} people"),
  posts: words("{n} 项职务", "{n} 項職務", "{n} posts"),
};

/** `3 branches, 41 people and 2 posts`; nothing that is zero is named. */
export function affectedInWords(affected: Affected, language: Language): string {
  const counts = [
    ...organisationKinds.map((kind) => [kind, affected.organisations[kind] ?? 0] as const),
    ["members", affected.members] as const,
    ["posts", affected.posts] as const,
  ];
  const parts = counts.flatMap(([what, n]) =>
    n === 0 ? [] : [fill((n === 1 ? singular : plural)[what], language, { n })],
  );
  const list = new Intl.ListFormat(listLocale[language], { style: "long", type: "conjunction" }).format(
    parts,
  );
  return list.replace(/和(?=\d)/, "和 ");
}

const listLocale: Readonly<Record<Language, string>> = {
  "zh-Hans": "zh-Hans",
  "zh-Hant": "zh-Hant",
  en: "en-GB",
};

const moveWords: Readonly<Record<"plural" | "singular" | "until", Words>> = {
  plural: words(
    "{on} 起，{what}从“{former}”转到“{parent}”",
    "{on} 起，{what}從「{former}」轉到「{parent}」",
    "{what} move from {former} to {parent} on {on}",
  ),
  singular: words(
    "{on} 起，{what}从“{former}”转到“{parent}”",
    "{on} 起，{what}從「{former}」轉到「{parent}」",
    "{what} moves from {former} to {parent} on {on}",
  ),
  until: words("，{until} 起转回", "，{until} 起轉回", " and back on {until}"),
};

/** The organisation above before and after it, and the days; `until` is when it moves back. */
export interface Move {
  readonly former: string;
  readonly parent: string;
  readonly on: string;
  readonly until: string | null;
}

/** `3 branches, 41 people and 2 posts move from 雙塘鎮黨委 to 大邱莊鎮黨委 on 2026-12-31.` */
export function moveInWords(
  affected: Affected,
  { former, parent, on, until }: Move,
  language: Language,
): string {
  const what = affectedInWords(affected, language);
  const total = [...Object.values(affected.organisations), affected.members, affected.posts].reduce(
    (a, b) => a + b,
    0,
  );
  const sentence = fill(total === 1 ? moveWords.singular : moveWords.plural, language, {
    what,
    former,
    parent,
    on,
  });
  const end = until === null ? "" : fill(moveWords.until, language, { until });
  return `${sentence}${end}${language === "en" ? "." : "。"}`;
}
