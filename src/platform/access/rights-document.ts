import type { DomainManifest } from "./domain.ts";
import type { Grant, Over, RightSourceKind } from "./grants.ts";

const overWords: Readonly<Record<Over, string>> = {
  own: "its organisation",
  subtree: "its organisation and all below",
  county: "the county",
  everyone: "the county and persons of no organisation",
};

const sourceWords: Readonly<Record<RightSourceKind, string>> = {
  post: "A post held today",
  assignment: "A dated assignment",
  handling: "Handling a case",
  subject: "Being the person a record is about",
  sector: "A sector, for reading",
};

const introduction = `# Who may do what

Generated from the domains' grants (UPDATE_RIGHTS=1 npx vitest run testing/rights-document.test.ts writes it). A right holds
while its source holds, in the tree of the day, and ends at the county's midnight. Rights are names of actions and reads; classes
are the visibility classes of row policies. What is not listed is not allowed.
`;

/** docs/rights.md: one section a source, one table a kind that holds it. */
export function rightsDocument(domains: readonly DomainManifest[]): string {
  const sections = (Object.keys(sourceWords) as RightSourceKind[]).flatMap((source) => {
    const grants = domains.flatMap(({ name, grants: each }) =>
      each.filter((grant) => grant.source === source).map((grant) => ({ domain: name, grant })),
    );
    return grants.length === 0 ? [] : [sectionOf(source, grants)];
  });
  return [introduction, ...sections].join("\n");
}

interface DomainGrant {
  readonly domain: string;
  readonly grant: Grant;
}

function sectionOf(source: RightSourceKind, grants: readonly DomainGrant[]): string {
  const kinds = [...new Set(grants.map(({ grant }) => grant.kind))].toSorted();
  const tables = kinds.map((kind) =>
    tableOf(
      kind,
      grants.filter(({ grant }) => grant.kind === kind),
    ),
  );
  return `## ${sourceWords[source]}\n\n${tables.join("\n")}`;
}

function tableOf(kind: string, grants: readonly DomainGrant[]): string {
  const rows = grants.map(
    ({ domain, grant }) =>
      `| ${domain} | ${overWords[grant.over]} | ${list(grant.rights)} | ${list(grant.read)} | ${list(grant.write)} |`,
  );
  const heading =
    "| domain | over | rights | reads classes | writes classes |\n| --- | --- | --- | --- | --- |";
  return `### ${kind === "*" ? "any kind" : kind}\n\n${heading}\n${rows.join("\n")}\n`;
}

function list(names: readonly string[]): string {
  return names.length === 0 ? "–" : names.join(", ");
}
