import { expect, test } from "vitest";
import { codeOf, inSystemAct, rightsByPost, usePeople } from "#testing/people.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { withLoggedLook } from "#src/platform/audit/record-look.ts";
import { addPersons, sealPhone } from "./actions/add-person.ts";
import { auditRows } from "./desk/audit-list.ts";
import { peopleDomain } from "./domain.ts";
import { myRecord } from "./reads/my-record.ts";
import { shownPhone } from "./reads/shown-phone.ts";

const posts = new Map<string, readonly string[]>();
const people = usePeople({ rightsSource: rightsByPost(posts, peopleDomain.grants) });

async function given(
  name: string,
  kind?: string,
  phone?: string,
  organisationNo = 1,
): Promise<Actor & { readonly kind: "person" }> {
  const { accounts } = people.current;
  const [personId = ""] = await inSystemAct(people.current, (ctx) =>
    addPersons(ctx, [
      {
        name,
        nameScript: "zh-Hant",
        organisationNo,
        ...(phone !== undefined && { phone: sealPhone(accounts.cipher, phone) }),
      },
    ]),
  );
  posts.set(personId, kind === undefined ? [] : [kind]);
  return { kind: "person", personId };
}

function show(actor: Actor, personId: string, reason: string): Promise<string> {
  const { accounts, cell, county } = people.current;
  return withLoggedLook(cell, county, actor, { kind: "unmask", purpose: "person.phone" }, (ctx) =>
    shownPhone(ctx, accounts.cipher, { personId, reason }),
  );
}

function refused(actor: Actor, personId: string, reason = "理由"): Promise<string> {
  return show(actor, personId, reason).then(() => "shown", codeOf);
}

function as<T>(actor: Actor, work: Parameters<typeof withLoggedLook<T>>[4]): Promise<T> {
  const { cell, county } = people.current;
  return withLoggedLook(cell, county, actor, { kind: "list", purpose: "people.read-audit" }, work);
}

test("a number is shown with a reason, and each time is one record that auditor and person read", async () => {
  const [secretary, auditor] = [await given("書記", "secretary"), await given("審計", "auditor")];
  const subject = await given("有號", undefined, "16000000301");
  expect(await show(secretary, subject.personId, "核對送達通知的號碼")).toBe("16000000301");
  expect(await show(secretary, subject.personId, "再核對一次")).toBe("16000000301");
  const { rows } = await as(auditor, (ctx) => auditRows(ctx, { list: "unmaskings", after: null }, "zh-Hant"));
  expect(rows.map(({ who, whom, why, reason }) => [who?.name, whom?.name, why, reason])).toEqual([
    ["書記", "有號", "person.phone", "再核對一次"],
    ["書記", "有號", "person.phone", "核對送達通知的號碼"],
  ]);
  const record = await as(subject, myRecord);
  expect(record?.looks.map(({ kind, purpose, reason }) => [kind, purpose, reason])).toEqual([
    ["unmask", "person.phone", "再核對一次"],
    ["unmask", "person.phone", "核對送達通知的號碼"],
  ]);
});

test("a reason with characters that no text keeps shows nothing; a look of before with one can be read", async () => {
  const { owner, county } = people.current;
  const [secretary, auditor] = [await given("書記三", "secretary"), await given("審計三", "auditor")];
  const subject = await given("有號三", undefined, "16000000304");
  expect(await refused(secretary, subject.personId, "空\u0000字")).toBe("input.unstorable");
  expect(await refused(secretary, subject.personId, "半\ud83d字")).toBe("input.unstorable");
  expect(await show(secretary, subject.personId, "核對")).toBe("16000000304");
  await owner.query(`alter table ${county.schema}.access_log disable trigger user`);
  const earlier = JSON.stringify({ reason: "空\u0000字\ud83d半" });
  await owner.query(`update ${county.schema}.access_log set detail = $2 where actor_person = $1`, [
    secretary.personId,
    earlier,
  ]);
  await owner.query(`alter table ${county.schema}.access_log enable trigger user`);
  const asked = { list: "unmaskings", after: null, by: secretary.personId } as const;
  const { rows } = await as(auditor, (ctx) => auditRows(ctx, asked, "zh-Hant"));
  expect(rows.map(({ reason }) => reason)).toEqual(["空\ufffd字\ufffd半"]);
  expect((await as(subject, myRecord))?.looks.map(({ reason }) => reason)).toEqual(["空\ufffd字\ufffd半"]);
});

test("without a reason, a number, the reach or the right nothing is shown and nothing recorded", async () => {
  const { owner, county } = people.current;
  const subject = await given("無人看", undefined, "16000000302");
  const [without, elsewhere] = [await given("無號"), await given("遠處", undefined, "16000000303", 0)];
  const secretary = await given("書記二", "secretary");
  expect(await refused(secretary, subject.personId, "  ")).toBe("input.invalid");
  expect(await refused(secretary, subject.personId, "長".repeat(201))).toBe("input.invalid");
  expect(await refused(secretary, without.personId)).toBe("people.no-phone");
  expect(await refused(secretary, elsewhere.personId)).toBe("people.person-unknown");
  for (const kind of ["committee_member", "auditor", "security_administrator", "privacy_clerk", "nobody"]) {
    expect([kind, await refused(await given(kind, kind), subject.personId)]).toEqual([
      kind,
      "access.not-allowed",
    ]);
  }
  expect(await refused(subject, subject.personId)).toBe("access.not-allowed");
  const { rows } = await owner.query(
    `select 1 from ${county.schema}.access_log_person where person_id = any ($1)`,
    [[subject.personId, without.personId, elsewhere.personId]],
  );
  expect(rows).toEqual([]);
});
