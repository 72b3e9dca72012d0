import { z } from "zod";
import type { ShowingContext } from "#src/platform/audit/record-look.ts";
import { type FoundPerson, personsCalled } from "../reads/find-persons.ts";
import { type AuditList, auditLists } from "./audit-lists.ts";

/** What the auditor's form asks, as typed. */
export interface AskedAudit {
  readonly list: AuditList;
  /** Names, or ids chosen from several of one name. */
  readonly by: string;
  readonly about: string;
  /** Days, YYYY-MM-DD; empty for any. */
  readonly from: string;
  readonly until: string;
  readonly after: string | null;
}

export function askedOf(query: URLSearchParams): AskedAudit {
  const text = (name: string) => (query.get(name) ?? "").trim().slice(0, 60);
  const day = (name: string) => (z.iso.date().safeParse(text(name)).success ? text(name) : "");
  return {
    list: auditLists.find((each) => each === query.get("list")) ?? "looks",
    by: text("by"),
    about: text("about"),
    from: day("from"),
    until: day("until"),
    after: query.get("after"),
  };
}

/** Whom a name of the form means. */
export type Meant =
  | { readonly kind: "anybody" }
  | { readonly kind: "one"; readonly id: string; readonly name: string }
  | { readonly kind: "none" }
  | { readonly kind: "several"; readonly persons: readonly FoundPerson[] };

/** Looked for in the auditor's reach, so that the question is a look at the person itself. */
export async function meantBy(ctx: ShowingContext, typed: string): Promise<Meant> {
  if (typed === "") return { kind: "anybody" };
  const persons = await personsCalled(ctx, typed);
  const [only, ...others] = persons;
  if (only === undefined) return { kind: "none" };
  return others.length > 0 ? { kind: "several", persons } : { kind: "one", id: only.id, name: only.name };
}
