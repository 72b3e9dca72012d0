import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { expect, test, vi } from "vitest";
import { perform } from "#src/platform/access/action.ts";
import { givenPersons, rightsByPost, usePeople } from "#testing/people.ts";
import { peopleDomain } from "../domain.ts";
import { inviteHolders } from "./invite-holders.ts";

const posts = new Map<string, readonly string[]>();
const people = usePeople({ rightsSource: rightsByPost(posts, peopleDomain.grants) });

test("an invitation that fails ends all of them: nothing is asked beyond the transaction", async () => {
  const { cell, county, owner } = people.current;
  const [security = "", ...personIds] = await givenPersons(people.current, "安", ..."趙錢孫李周吳鄭王馮陳");
  posts.set(security, ["security_administrator"]);
  await owner.query(
    `alter table invitation add constraint invitation_not_this check (person_id <> '${personIds[0]}') not valid`,
  );
  const queries = vi.spyOn(pg.Client.prototype, "query");
  const input = { personIds, way: "slip" } as const;
  await expect(
    perform(cell, county, { kind: "person", personId: security }, inviteHolders, input),
  ).rejects.toThrow("invitation_not_this");
  const asked = queries.mock.calls.length;
  await setTimeout(500);
  expect(queries.mock.calls.length).toBe(asked);
});
