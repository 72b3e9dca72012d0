import type { ReadContext } from "#src/platform/db/context.ts";
import { localMinute } from "../model/local-minute.ts";
import type { Page } from "../model/page.ts";
import { accountsInReach } from "../reads/accounts-in-reach.ts";
import { acts, type AuditFilter, looks, requireAuditor, rightsActions } from "../reads/audit.ts";
import { personNames } from "../reads/person-names.ts";
import type { AuditList } from "./audit-lists.ts";

/** Reading so many persons at once stands out. */
export const massFrom = 100;
/** An account unused for so long should be asked about. */
export const staleAfterDays = 90;

/** One line of an audit list; names are filled in where the auditor may see them. */
export interface AuditRow {
  readonly id: string;
  readonly at: string;
  readonly who: string | null;
  readonly what: string;
  readonly whom: string | null;
  readonly count: number;
  readonly why: string | null;
}

const lookFilters: Readonly<Partial<Record<AuditList, AuditFilter>>> = {
  looks: {},
  exports: { kinds: ["export"] },
  unmaskings: { kinds: ["unmask"] },
  mass: { atLeast: massFrom },
};

/** A page of one list, newest first; stale accounts by name. @throws AppError access.not-allowed without people.read-audit */
export async function auditRows(
  ctx: ReadContext,
  list: AuditList,
  after: string | null,
): Promise<Page<AuditRow>> {
  const filter = lookFilters[list];
  if (filter !== undefined) {
    const { rows, next } = await looks(ctx, { ...filter, after });
    const unnamed = rows.map((look) => ({ ...look, what: look.kind, why: look.purpose }));
    return { rows: await named(ctx, unnamed), next };
  }
  if (list === "rights") {
    const { rows, next } = await acts(ctx, { actions: rightsActions, after });
    const unnamed = rows.map((act) => ({ ...act, what: act.action, count: 1, why: null }));
    return { rows: await named(ctx, unnamed), next };
  }
  return staleAccounts(ctx, after);
}

interface Unnamed {
  readonly id: string;
  readonly at: Date;
  readonly by: string | null;
  readonly about: string | null;
  readonly what: string;
  readonly count: number;
  readonly why: string | null;
}

async function named(ctx: ReadContext, rows: readonly Unnamed[]): Promise<readonly AuditRow[]> {
  const ids = rows.flatMap(({ by, about }) => [by, about]).filter((id) => id !== null);
  const names = await personNames(ctx, ids);
  const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id)?.name ?? id));
  return rows.map(({ id, at, by, about, what, count, why }) => ({
    id,
    at: localMinute(at, ctx.county.timeZone),
    who: nameOf(by),
    what,
    whom: nameOf(about),
    count,
    why,
  }));
}

async function staleAccounts(ctx: ReadContext, after: string | null): Promise<Page<AuditRow>> {
  requireAuditor(ctx);
  const unusedSince = new Date(ctx.now.getTime() - staleAfterDays * 24 * 60 * 60 * 1000);
  const { rows, next } = await accountsInReach(ctx, { unusedSince, after });
  const shown = rows.map(({ personId, name, lastSignIn }) => ({
    id: personId,
    at: lastSignIn === null ? "" : localMinute(lastSignIn, ctx.county.timeZone),
    who: name,
    what: "",
    whom: null,
    count: 1,
    why: null,
  }));
  return { rows: shown, next };
}
