import { createHash, randomUUID } from "node:crypto";
import { z } from "zod";
import {
  addPersons,
  type FirstAdministratorLinks,
  firstAdministratorLinks,
  personNames,
} from "#src/domains/people/index.ts";
import { type FirstPost, madeName } from "#src/domains/people/model/made-name.ts";
import { appointToPost, foundCountyCommittee, organisationTreeOn } from "#src/domains/registry/index.ts";
import { defineAction, perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { unlogged } from "#src/platform/audit/record-look.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import { type County, countyName } from "#src/platform/db/county.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { AppError } from "#src/platform/errors/app-error.ts";
import { words } from "#src/platform/i18n/language.ts";

const atTheMachine: Actor = { kind: "system", job: "first-start" };

const committeeTitle = words("中共{county}委员会", "中共{county}委員會", "");

/** Always the same in a county, so that a start that was cut off is taken up again and makes nobody twice. */
function firstPersonId(county: County, post: FirstPost): string {
  const hex = createHash("sha256").update(`${county.code} ${post}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const addFirstPerson = defineAction({
  name: "people.add-first-administrator",
  input: z.object({ id: z.uuid(), name: z.string(), organisationNo: z.number().int() }),
  needs: "right",
  about: ({ id, organisationNo }) => ({ subjectId: id, organisationNo }),
  payload: ({ organisationNo }) => ({ organisationNo }),
  run: async (ctx, person) => addPersons(ctx, [{ ...person, nameScript: ctx.county.defaultScript }]),
});

/**
 * Makes the county committee with the persons who hold the first two posts, and their one-time links; once they have
 * accounts the links are empty. May be repeated after any interruption.
 */
export async function firstAdministrators(
  cell: Cell,
  county: County,
  origin: string,
): Promise<FirstAdministratorLinks> {
  const committee = (await committeeNo(cell, county)) ?? (await foundCommittee(cell, county));
  const persons = {
    systemAdministrator: await holderOf(cell, county, "system_administrator", committee),
    securityAdministrator: await holderOf(cell, county, "security_administrator", committee),
  };
  return firstAdministratorLinks(cell, county, origin, persons);
}

function committeeNo(cell: Cell, county: County): Promise<number | undefined> {
  return withCounty(cell, county, atTheMachine, async (ctx) => {
    const { organisations } = await organisationTreeOn(ctx, { on: ctx.today, knownAt: null });
    return organisations[0]?.no;
  });
}

async function foundCommittee(cell: Cell, county: County): Promise<number> {
  const name = committeeTitle[county.defaultScript].replace(
    "{county}",
    countyName(county, county.defaultScript),
  );
  const input = { id: randomUUID(), name, from: await today(cell, county) };
  return (await perform(cell, county, atTheMachine, foundCountyCommittee, input)).no;
}

async function holderOf(
  cell: Cell,
  county: County,
  post: FirstPost,
  organisationNo: number,
): Promise<string> {
  const id = firstPersonId(county, post);
  const known = await withCounty(cell, county, atTheMachine, (ctx) =>
    personNames(unlogged(ctx, "the act says so"), [id]),
  );
  if (known.size === 0) {
    const name = madeName(post, county.defaultScript);
    await perform(cell, county, atTheMachine, addFirstPerson, { id, name, organisationNo });
  }
  const from = await today(cell, county);
  const appointment = { id: randomUUID(), personId: id, organisationNo, kind: post, from };
  await perform(cell, county, atTheMachine, appointToPost, appointment).catch(unlessHeld);
  return id;
}

function unlessHeld(error: unknown): void {
  if (!(error instanceof AppError) || error.code !== "registry.post-held") throw error;
}

function today(cell: Cell, county: County): Promise<string> {
  return withCounty(cell, county, atTheMachine, async (ctx) => ctx.today);
}
