import { randomUUIDv7 } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { codeOf, inSystemAct } from "#testing/people.ts";
import { useTestCell } from "#testing/cell.ts";
import {
  addPersons,
  confirmDutyChange,
  declineDuty,
  dutyKinds,
  proposeDutyChange,
  withdrawDuty,
} from "#src/domains/people/index.ts";
import {
  appointToPost,
  dissolveOrganisation,
  endPost,
  foundCountyCommittee,
  foundOrganisation,
  type PostKind,
  postHolders,
  separatedDuties,
} from "#src/domains/registry/index.ts";
import { defineAction, holdsRight, perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { sequenceAll } from "#src/platform/audit/sequencer.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { dispatchEvents } from "#src/platform/events/dispatch-events.ts";
import type { EventJob } from "#src/platform/events/events.ts";
import { handleEvent } from "#src/platform/events/handle-event.ts";
import { domains, rightsSource } from "./domains.ts";

const world = useTestCell({ rightsSource, now: "2026-11-05T09:00:00+08:00" });
const machine: Actor = { kind: "system", job: "test" };
const from = "2026-11-05";
let security = "";
let system = "";
let secretary = "";

beforeAll(async () => {
  const { cell, county } = world.current;
  const root = { id: randomUUIDv7(), name: "清溪縣委", from: "2020-01-01" };
  await perform(cell, county, machine, foundCountyCommittee, root);
  [security, system, secretary] = [
    await holder("安全", "security_administrator"),
    await holder("系統", "system_administrator"),
    await holder("書記", "secretary"),
  ];
});

async function given(name: string): Promise<string> {
  const [id = ""] = await inSystemAct(world.current, (ctx) =>
    addPersons(ctx, [{ name, nameScript: "zh-Hant", organisationNo: 1 }]),
  );
  return id;
}

async function holder(name: string, kind: PostKind): Promise<string> {
  const { cell, county } = world.current;
  const personId = await given(name);
  const post = { id: randomUUIDv7(), personId, organisationNo: 1, kind, from: "2020-01-01" };
  await perform(cell, county, machine, appointToPost, post);
  return personId;
}

function as(personId: string): Actor {
  return { kind: "person", personId };
}

function door(personId: string) {
  const { cell, county } = world.current;
  return { cell, county, actor: as(personId), postHolders };
}

const appointment = { change: "appoint", duty: "auditor", from, until: "" };

function propose(by: string, personId: string, changed: object = {}): Promise<string> {
  return proposeDutyChange(door(by), { ...appointment, ...changed, personId }).then(() => "proposed", codeOf);
}

async function changeOf(personId: string): Promise<{ changeId: string; personId: string }> {
  const { rows } = await world.current.owner.query<{ id: string }>(
    "select id from duty_change where person_id = $1 order by recorded_at desc, id desc limit 1",
    [personId],
  );
  return { changeId: rows[0]?.id ?? "", personId };
}

async function confirm(by: string, personId: string): Promise<string> {
  return confirmDutyChange(door(by), await changeOf(personId)).then(() => "confirmed", codeOf);
}

/** What the background does after each act. */
async function handleAll(): Promise<void> {
  const { cell, county } = world.current;
  const events = domains.flatMap((domain) => domain.events ?? []);
  await sequenceAll(cell, county);
  const jobs: EventJob[] = [];
  await dispatchEvents(cell, county, events, async (found) => void jobs.push(...found));
  for (const job of jobs) {
    const event = events.find(({ handler, action }) => handler === job.handler && action === job.action);
    if (event !== undefined) await handleEvent(cell, county, event, job);
  }
}

function mayAudit(personId: string): Promise<boolean> {
  const { cell, county } = world.current;
  return withCounty(cell, county, as(personId), async (ctx) => holdsRight(ctx, "people.read-audit"));
}

async function outcomeOf(personId: string): Promise<string | null> {
  const { changeId } = await changeOf(personId);
  const { rows } = await world.current.owner.query("select carried_out from duty_change where id = $1", [
    changeId,
  ]);
  return rows[0]?.carried_out ?? null;
}

test("the two lists of separated duties are one", () => {
  expect([...dutyKinds].toSorted()).toEqual([...separatedDuties].toSorted());
});

test("one proposes, another confirms; the duty begins, and ends at the county's midnight", async () => {
  const { clock } = world.current;
  const personId = await given("審計");
  expect(await propose(security, personId, { until: "2026-11-07" })).toBe("proposed");
  expect(await propose(security, personId)).toBe("people.duty-proposed");
  await handleAll();
  expect(await mayAudit(personId)).toBe(false);
  expect(await confirm(system, personId)).toBe("confirmed");
  await handleAll();
  expect(await outcomeOf(personId)).toBe("done");
  expect(await mayAudit(personId)).toBe(true);
  expect(await confirm(system, personId)).toBe("people.duties-apart");
  clock.set("2026-11-06T23:59:59.999+08:00");
  expect(await mayAudit(personId)).toBe(true);
  clock.set("2026-11-07T00:00:00+08:00");
  expect(await mayAudit(personId)).toBe(false);
  clock.set("2026-11-05T09:00:00+08:00");
});

test("a duty is ended by the same two, from the day they agreed on", async () => {
  const { clock } = world.current;
  const personId = await given("要離任");
  await propose(security, personId, { duty: "privacy_clerk" });
  await confirm(system, personId);
  await handleAll();
  const end = { duty: "privacy_clerk", change: "end", from: "2026-11-20" };
  expect(await propose(security, personId, { ...end, duty: "auditor" })).toBe("people.duty-not-held");
  expect(await propose(security, personId, end)).toBe("proposed");
  expect(await confirm(system, personId)).toBe("confirmed");
  await handleAll();
  const holds = () =>
    withCounty(world.current.cell, world.current.county, as(personId), async (ctx) =>
      holdsRight(ctx, "people.erase-person"),
    );
  clock.set("2026-11-19T23:59:59+08:00");
  expect(await holds()).toBe(true);
  clock.set("2026-11-20T00:00:00+08:00");
  expect(await holds()).toBe(false);
  clock.set("2026-11-05T09:00:00+08:00");
});

test("nobody appoints himself or herself, nor decides on an own proposal, nor holds two", async () => {
  const personId = await given("人選");
  expect(await propose(security, security)).toBe("people.duties-apart");
  expect(await propose(security, system)).toBe("people.duties-apart");
  expect(await propose(system, personId)).toBe("access.not-allowed");
  expect(await propose(secretary, personId)).toBe("access.not-allowed");
  expect(await propose(personId, personId)).toBe("access.not-allowed");
  expect(await propose(security, personId, { until: from })).toBe("input.invalid");
  expect(await propose(security, personId, { duty: "secretary" })).toBe("input.invalid");
  expect(await propose(security, personId)).toBe("proposed");
  expect(await confirm(security, personId)).toBe("access.not-allowed");
  expect(await confirm(secretary, personId)).toBe("access.not-allowed");
  const { cell, county } = world.current;
  const change = await changeOf(personId);
  const other = await holder("另一系統", "system_administrator");
  await expect(perform(cell, county, as(other), withdrawDuty, change)).rejects.toMatchObject({
    code: "people.duty-decided",
  });
  await perform(cell, county, as(other), declineDuty, change);
  expect(await confirm(system, personId)).toBe("people.duty-decided");
  await handleAll();
  expect(await mayAudit(personId)).toBe(false);
  expect(await propose(security, personId)).toBe("proposed");
  await perform(cell, county, as(security), withdrawDuty, await changeOf(personId));
  expect(await confirm(system, personId)).toBe("people.duty-decided");
});

test("what the registry finds impossible when it comes to it is noted, and gives nothing", async () => {
  const { cell, county } = world.current;
  const personId = await given("撞車");
  await propose(security, personId);
  await confirm(system, personId);
  const post = { id: randomUUIDv7(), personId, organisationNo: 1, kind: "privacy_clerk", from };
  await perform(cell, county, machine, appointToPost, post);
  await handleAll();
  expect(await outcomeOf(personId)).toBe("registry.duties-separated");
  expect(await mayAudit(personId)).toBe(false);
});

test("the database refuses what the actions refuse", async () => {
  const { cell, county } = world.current;
  const personId = await given("偽造");
  const write = (actor: string, values: object) =>
    perform(
      cell,
      county,
      as(actor),
      defineAction({
        name: "test.forge",
        input: z.null(),
        needs: "signed-in",
        run: (ctx) =>
          ctx.db
            .insertInto("duty_change")
            .values({
              id: randomUUIDv7(),
              organisation_no: 1,
              person_id: personId,
              duty: "auditor",
              change: "appoint",
              from_day: from,
              until_day: null,
              proposed_by: security,
              ...values,
            })
            .execute(),
      }),
      null,
    );
  const policy = /row-level security/;
  await expect(write(secretary, { proposed_by: secretary })).rejects.toThrow(policy);
  await expect(write(system, { proposed_by: system })).rejects.toThrow(policy);
  await expect(write(security, { proposed_by: system })).rejects.toThrow(policy);
  const decided = { decision: "confirmed", decided_by: system, decided_at: new Date() };
  await expect(write(security, decided)).rejects.toThrow(policy);
  await expect(write(security, { person_id: security })).rejects.toThrow(/duty_change_not_oneself/);

  await propose(security, personId);
  const { changeId } = await changeOf(personId);
  const other = await holder("另一安全", "security_administrator");
  const decide = (actor: string) =>
    perform(
      cell,
      county,
      as(actor),
      defineAction({
        name: "test.forge",
        input: z.null(),
        needs: "signed-in",
        run: (ctx) =>
          ctx.db
            .updateTable("duty_change")
            .set({ decision: "confirmed", decided_by: actor, decided_at: ctx.now })
            .where("id", "=", changeId)
            .executeTakeFirst(),
      }),
      null,
    );
  await expect(decide(security)).rejects.toThrow(/duty_change_two_people|row-level security/);
  await expect(decide(other)).rejects.toThrow(policy);
  expect((await decide(secretary)).numUpdatedRows).toBe(0n);
  expect((await decide(system)).numUpdatedRows).toBe(1n);
});

test("an organisation officer ends no separated duty, nor dissolves the organisation in which one is held", async () => {
  const { cell, county, owner } = world.current;
  const officer = as(await holder("組織員", "organisation_officer"));
  const office = {
    id: randomUUIDv7(),
    parentNo: 1,
    name: "審計室黨支部",
    kind: "branch",
    from: "2020-01-01",
  };
  const { no } = await perform(cell, county, machine, foundOrganisation, office);
  const post = { id: randomUUIDv7(), organisationNo: no, kind: "auditor", from: "2020-01-01" };
  await perform(cell, county, machine, appointToPost, { ...post, personId: await given("審計二") });
  await expect(perform(cell, county, officer, endPost, { postId: post.id, on: from })).rejects.toMatchObject({
    code: "registry.duties-separated",
  });
  await expect(
    perform(cell, county, officer, dissolveOrganisation, { organisationNo: no, on: from }),
  ).rejects.toMatchObject({ code: "registry.has-duties" });
  const { rows } = await owner.query("select upper_inf(valid) as open from post where id = $1", [post.id]);
  expect(rows).toEqual([{ open: true }]);
});
