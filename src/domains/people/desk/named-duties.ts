import type { ShowingContext } from "#src/platform/audit/record-look.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { fill } from "#src/platform/i18n/language.ts";
import { dutyHolders } from "../duties/agree-on-duty.ts";
import type { DutyChange } from "../reads/duty-changes.ts";
import { erasedName, personNames } from "../reads/person-names.ts";
import type { DutyHolder, NamedChange } from "./duty-tables.tsx";
import type { PeopleRequest } from "./people-context.ts";

interface Changes {
  readonly waiting: readonly DutyChange[];
  readonly decided: readonly DutyChange[];
}

/**
 * Names beside today's holders and the changes the reader sees. Asked as the system: who confirms must know whom, and
 * reads no other person.
 */
export async function namedDuties(
  { shows }: ShowingContext,
  { scope, postHolders }: PeopleRequest,
  { waiting, decided }: Changes,
): Promise<{
  readonly holders: readonly DutyHolder[];
  readonly waiting: readonly NamedChange[];
  readonly decided: readonly NamedChange[];
}> {
  const { cell, county, language } = scope;
  const holders = await dutyHolders({ cell, county, postHolders });
  const ids = [...waiting, ...decided]
    .flatMap(({ personId, proposedBy, decidedBy }) => [personId, proposedBy, decidedBy])
    .concat(holders.map(({ personId }) => personId))
    .filter((id) => id !== null);
  const names = await withCounty(cell, county, { kind: "system", job: "people.read-duties" }, (ctx) =>
    personNames({ ...ctx, shows }, ids),
  );
  const nameOf = (id: string | null): string => {
    const person = id === null ? undefined : names.get(id);
    return person?.erased === true ? fill(erasedName, language) : (person?.name ?? "");
  };
  const named = (change: DutyChange): NamedChange => ({
    ...change,
    name: nameOf(change.personId),
    proposer: nameOf(change.proposedBy),
    decider: nameOf(change.decidedBy),
  });
  return {
    holders: holders.map(({ personId, post, from = "", until }) => ({
      personId,
      name: nameOf(personId),
      duty: post,
      from,
      until: until ?? "",
    })),
    waiting: waiting.map(named),
    decided: decided.map(named),
  };
}
