import { type ShowingContext, unlogged } from "#src/platform/audit/record-look.ts";
import type { ReadContext } from "#src/platform/db/context.ts";
import { fill, type Language } from "#src/platform/i18n/language.ts";
import { localMinute } from "../model/local-minute.ts";
import type { Page } from "../model/page.ts";
import { rightsActions } from "../model/rights-actions.ts";
import { accountsInReach } from "../reads/accounts-in-reach.ts";
import { acts, type AuditFilter, looks, requireAuditor } from "../reads/audit.ts";
import { massReads } from "../reads/mass-reads.ts";
import { erasedName, personNames } from "../reads/person-names.ts";
import type { AuditList } from "./audit-lists.ts";

/** An account unused for so long should be asked about. */
export const staleAfterDays = 90;
/** Mass reads are looked for so far back where no day is given. */
export const massWithinDays = 30;

/** A person in a line; without a name where the auditor may not see it, or the act was about no person. */
export interface AuditPerson {
  readonly id: string;
  readonly name: string | null;
}

/** One line of an audit list. */
export interface AuditRow {
  readonly id: string;
  /** A minute, of mass reads a day; empty for an account that was never used. */
  readonly at: string;
  readonly who: AuditPerson | null;
  readonly what: string;
  readonly whom: AuditPerson | null;
  /** Of an act that names one. */
  readonly organisationNo: number | null;
  readonly count: number;
  readonly why: string | null;
  readonly reason: string | null;
}

export type AuditQuestion = Pick<AuditFilter, "by" | "about" | "from" | "until"> & {
  readonly list: AuditList;
  readonly after: string | null;
};

const lookKinds: Readonly<Partial<Record<AuditList, Pick<AuditFilter, "kinds">>>> = {
  looks: {},
  exports: { kinds: ["export"] },
  unmaskings: { kinds: ["unmask"] },
};

/** A page of one list, newest first; stale accounts by name. @throws AppError access.not-allowed without people.read-audit */
export async function auditRows(
  ctx: ShowingContext,
  { list, ...filter }: AuditQuestion,
  language: Language,
): Promise<Page<AuditRow>> {
  const kinds = lookKinds[list];
  if (kinds !== undefined) {
    const { rows, next } = await looks(ctx, { ...filter, ...kinds });
    const unnamed = rows.map(({ kind, purpose, at, ...look }) => ({
      ...look,
      at: localMinute(at, ctx.county.timeZone),
      what: kind,
      organisationNo: null,
      why: purpose,
    }));
    return { rows: await named(ctx, unnamed, language), next };
  }
  if (list === "rights") {
    const { rows, next } = await acts(ctx, { ...filter, actions: rightsActions });
    const unnamed = rows.map(({ id, at, action, by, about, organisationNo }) => ({
      id,
      at: localMinute(at, ctx.county.timeZone),
      by,
      what: action,
      about,
      organisationNo,
      count: 1,
      why: null,
      reason: null,
    }));
    return { rows: await named(ctx, unnamed, language), next };
  }
  if (list === "mass") return massRows(ctx, filter, language);
  return staleAccounts(ctx, filter.after);
}

async function massRows(
  ctx: ReadContext,
  { by, from, until = ctx.today, after }: Omit<AuditQuestion, "list">,
  language: Language,
): Promise<Page<AuditRow>> {
  const since = Temporal.PlainDate.from(until).subtract({ days: massWithinDays }).toString();
  const { rows, next } = await massReads(ctx, { by, from: from ?? since, until, after });
  const unnamed = rows.map((row) => ({
    id: `${row.day} ${row.by}`,
    at: row.day,
    by: row.by,
    what: "list",
    about: null,
    organisationNo: null,
    count: row.persons,
    why: null,
    reason: null,
  }));
  return { rows: await named(ctx, unnamed, language), next };
}

interface Unnamed extends Omit<AuditRow, "who" | "whom"> {
  readonly by: string | null;
  readonly about: string | null;
}

async function named(
  ctx: ReadContext,
  rows: readonly Unnamed[],
  language: Language,
): Promise<readonly AuditRow[]> {
  const ids = rows.flatMap(({ by, about }) => [by, about]).filter((id) => id !== null);
  const names = await personNames(unlogged(ctx, "it is the log"), ids);
  const personOf = (id: string | null): AuditPerson | null => {
    const person = id === null ? undefined : names.get(id);
    if (id === null) return null;
    return { id, name: person?.erased === true ? fill(erasedName, language) : (person?.name ?? null) };
  };
  return rows.map(({ by, about, ...row }) => ({ ...row, who: personOf(by), whom: personOf(about) }));
}

async function staleAccounts(ctx: ShowingContext, after: string | null): Promise<Page<AuditRow>> {
  requireAuditor(ctx);
  const unusedSince = new Date(ctx.now.getTime() - staleAfterDays * 24 * 60 * 60 * 1000);
  const { rows, next } = await accountsInReach(ctx, { unusedSince, after });
  const shown = rows.map(({ personId, name, lastSignIn }) => ({
    id: personId,
    at: lastSignIn === null ? "" : localMinute(lastSignIn, ctx.county.timeZone),
    who: { id: personId, name },
    what: "",
    whom: null,
    organisationNo: null,
    count: 1,
    why: null,
    reason: null,
  }));
  return { rows: shown, next };
}
