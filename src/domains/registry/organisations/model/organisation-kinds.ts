import { type Words, words } from "#src/platform/i18n/language.ts";

export const organisationKinds = [
  "committee",
  "general_branch",
  "branch",
  "joint_branch",
  "party_group",
] as const;

export type OrganisationKind = (typeof organisationKinds)[number];

export const organisationKindWords: Readonly<Record<OrganisationKind, Words>> = {
  committee: words("党委", "黨委", "Committee"),
  general_branch: words("党总支", "黨總支", "General branch"),
  branch: words("党支部", "黨支部", "Branch"),
  joint_branch: words("联合党支部", "聯合黨支部", "Joint branch"),
  party_group: words("党小组", "黨小組", "Party group"),
};

const mayHold: Readonly<Record<OrganisationKind, readonly OrganisationKind[]>> = {
  committee: ["committee", "general_branch", "branch", "joint_branch"],
  general_branch: ["branch", "joint_branch"],
  branch: ["party_group"],
  joint_branch: ["party_group"],
  party_group: [],
};

/** Every pair that may stand directly one under the other. */
export const fittingKinds = organisationKinds.flatMap((parent) =>
  mayHold[parent].map((child) => ({ child, parent })),
);

/** Which kind may stand directly under which (domain facts, section 1: committee, general branch, branch, group). */
export function mayStandUnder(child: OrganisationKind, parent: OrganisationKind): boolean {
  return mayHold[parent].includes(child);
}
