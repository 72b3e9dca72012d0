import type { Entry } from "./seal.ts";

const instant = (column: string) => `(extract(epoch from ${column}) * 1000000)::bigint::text`;

/** The sealed columns of `act` and `access_log` in one shape, to be completed with a from-clause each. */
export const actColumns = `'act' as kind, id, ${instant("at")} as at, local_day::text, action as what, actor_kind,
  actor_person, on_behalf_of, organisation_no, subject_id, null::integer as subject_count, null::text as purpose,
  payload_hash as content_hash`;

export const lookColumns = `'look' as kind, id, ${instant("at")} as at, local_day::text, kind as what, null::text as actor_kind,
  actor_person, null::uuid as on_behalf_of, null::integer as organisation_no, subject_id, subject_count, purpose,
  detail_hash as content_hash`;

export interface EntryRow {
  readonly kind: "act" | "look";
  readonly id: string;
  readonly at: string;
  readonly local_day: string;
  readonly what: string;
  readonly actor_kind: string | null;
  readonly actor_person: string | null;
  readonly on_behalf_of: string | null;
  readonly organisation_no: number | null;
  readonly subject_id: string | null;
  readonly subject_count: number | null;
  readonly purpose: string | null;
  readonly content_hash: Buffer;
}

export function entryOf(row: EntryRow): Entry {
  const common = {
    id: row.id,
    at: row.at,
    localDay: row.local_day,
    actorPerson: row.actor_person,
    subjectId: row.subject_id,
    contentHash: row.content_hash,
  };
  return row.kind === "act"
    ? {
        ...common,
        kind: "act",
        action: row.what,
        actorKind: row.actor_kind ?? "",
        onBehalfOf: row.on_behalf_of,
        organisationNo: row.organisation_no,
      }
    : { ...common, kind: "look", look: row.what, subjectCount: row.subject_count ?? 0, purpose: row.purpose };
}
