import { mkdtempSync, rmSync } from "node:fs";
import { randomUUIDv7 } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { codeOf, inSystemAct, rightsByPost, usePeople } from "#testing/people.ts";
import { withLoggedLook } from "#src/platform/audit/record-look.ts";
import { defineAction, perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { sequenceAll } from "#src/platform/audit/sequencer.ts";
import { verifyAudit } from "#src/platform/audit/verify-audit.ts";
import { diskFileStore } from "#src/platform/files/disk-file-store.ts";
import { erasureFile, keepErasureFile, readErasedIds } from "#src/platform/personal/erasure-record.ts";
import { heldAbout } from "#src/platform/personal/held-about.ts";
import { accountNamed } from "../accounts/create-account.ts";
import { createDemoAccount } from "../accounts/create-demo-account.ts";
import { addPersons, sealPhone } from "../actions/add-person.ts";
import { peopleDomain } from "../domain.ts";
import { personalTables } from "../model/personal-fields.ts";
import { erasures } from "../reads/erasures.ts";
import type { PostHolder } from "../reads/holders-without-account.ts";
import { findPersons } from "../reads/find-persons.ts";
import { carryOutErasures } from "./carry-out-erasures.ts";
import type { ErasureMeans } from "./erasure-means.ts";
import { orderErasure } from "./order-erasure.ts";

const posts = new Map<string, readonly string[]>();
const people = usePeople({ rightsSource: rightsByPost(posts, peopleDomain.grants) });
const dataDir = mkdtempSync(join(tmpdir(), "sanwang-erasures-"));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

let inOffice: readonly PostHolder[] = [];

function means(): ErasureMeans {
  return {
    tables: personalTables,
    store: diskFileStore(join(dataDir, "files")),
    accounts: people.current.accounts,
    postHolders: async () => inOffice,
    keepErasureFile: (cell, county) => keepErasureFile(cell, county, dataDir),
  };
}

async function given(name: string, kind?: string, phone?: string): Promise<string> {
  const { cipher } = people.current.accounts;
  const [personId = ""] = await inSystemAct(people.current, (ctx) =>
    addPersons(ctx, [
      {
        name,
        nameScript: "zh-Hant",
        organisationNo: 1,
        ...(phone !== undefined && { phone: sealPhone(cipher, phone) }),
      },
    ]),
  );
  if (kind !== undefined) posts.set(personId, [kind]);
  return personId;
}

async function as(kind: string): Promise<Actor> {
  return { kind: "person", personId: await given(kind, kind) };
}

const order = { basis: "consent-withdrawn", reason: "書面申請，文號 2026-17", sure: "yes" };

function erase(actor: Actor, personId: string, changed: Partial<typeof order> = {}): Promise<string> {
  const { cell, county } = people.current;
  const input = { ...order, ...changed, personId };
  return orderErasure(means(), cell, county, { actor, language: "zh-Hant", input }).then(
    () => "erased",
    codeOf,
  );
}

function read<T>(actor: Actor, work: Parameters<typeof withLoggedLook<T>>[4]): Promise<T> {
  const { cell, county } = people.current;
  return withLoggedLook(cell, county, actor, { kind: "list", purpose: "test" }, work);
}

test("a clerk finds a person by name or number, erases the person for good, and the audit verifies", async () => {
  const { accounts, cell, county, owner } = people.current;
  const clerk = await as("privacy_clerk");
  const personId = await given("柳暗", undefined, "16000000077");
  await createDemoAccount(accounts, cell, county, {
    personId,
    login: "liuan",
    password: "tr4ctor-Plum-Rain",
  });
  for (const typed of ["柳暗", "160 0000 0077"]) {
    const found = await read(clerk, (ctx) => findPersons(ctx, accounts.cipher, typed));
    expect(found.map(({ id }) => id)).toEqual([personId]);
  }
  const held = await heldAbout(cell, county, personalTables, personId);
  expect(held.rows.map(({ table, current, past }) => [table.table, current, past])).toEqual([
    ["person", 1, 0],
  ]);
  expect(held.entries).toBeGreaterThan(0);

  expect(await erase(clerk, personId)).toBe("erased");

  const { rows } = await owner.query(
    "select name, phone_sealed, phone_lookup, erased, organisation_no from person where id = $1",
    [personId],
  );
  expect(rows).toEqual([
    { name: "", phone_sealed: null, phone_lookup: null, erased: true, organisation_no: 1 },
  ]);
  expect(await accountNamed(accounts, "liuan")).toBeUndefined();
  expect(await read(clerk, (ctx) => findPersons(ctx, accounts.cipher, "16000000077"))).toEqual([]);
  expect(await heldAbout(cell, county, personalTables, personId)).toMatchObject({ entries: 0 });
  expect(await readErasedIds(erasureFile(dataDir, county.code))).toContain(personId);
  const { rows: done } = await read(clerk, (ctx) => erasures(ctx, null));
  expect(done[0]).toMatchObject({ personId, basis: order.basis, reason: order.reason });
  expect(done[0]?.carriedOutAt).not.toBeNull();

  await sequenceAll(cell, county);
  expect(await verifyAudit(cell, county, join(dataDir, "no-heads"))).toMatchObject({
    faults: [],
  });
  expect(await erase(clerk, personId)).toBe("people.already-erased");
});

test("nobody without the right erases or lists erasures", async () => {
  const personId = await given("花明");
  const kinds = ["security_administrator", "auditor", "system_administrator", "secretary"];
  for (const kind of kinds) {
    const actor = await as(kind);
    expect(await erase(actor, personId)).toBe("access.not-allowed");
    expect((await read(actor, (ctx) => erasures(ctx, null))).rows).toEqual([]);
  }
  expect(await erase({ kind: "visitor" }, personId)).toBe("access.not-allowed");
  const { rows } = await people.current.owner.query("select from person where id = $1 and erased", [
    personId,
  ]);
  expect(rows).toEqual([]);
});

test("the database refuses an order from anybody but a clerk, and one in another's name", async () => {
  const { cell, county } = people.current;
  const personId = await given("一村");
  const [clerk, secretary, other] = [await as("privacy_clerk"), await as("secretary"), await given("他人")];
  const forged = (actor: Actor, orderedBy: string) =>
    perform(cell, county, actor, forgedOrder(personId, orderedBy), null);
  await expect(forged(secretary, idOf(secretary))).rejects.toThrow(/row-level security/);
  await expect(forged(clerk, other)).rejects.toThrow(/row-level security/);
  await expect(forged(clerk, idOf(clerk))).resolves.toBeDefined();
});

function idOf(actor: Actor): string {
  return actor.kind === "person" ? actor.personId : "";
}

function forgedOrder(personId: string, orderedBy: string) {
  return defineAction({
    name: "test.forge-order",
    input: z.null(),
    needs: "signed-in",
    run: (ctx) =>
      ctx.db
        .insertInto("person_erasure")
        .values({
          id: randomUUIDv7(),
          person_id: personId,
          organisation_no: 1,
          basis: "unlawful",
          reason: "none",
          ordered_by: orderedBy,
          ordered_on: ctx.today,
        })
        .execute(),
  });
}

test("basis, reason and the tick are asked for, and the reason may not name the person", async () => {
  const clerk = await as("privacy_clerk");
  const personId = await given("又一村");
  expect(await erase(clerk, personId, { basis: "" })).toBe("input.invalid");
  expect(await erase(clerk, personId, { reason: " " })).toBe("input.invalid");
  expect(await erase(clerk, personId, { sure: "" })).toBe("input.invalid");
  expect(await erase(clerk, personId, { reason: "又一村本人來信" })).toBe("people.reason-names-person");
});

test("who holds a post is not erased; an order whose person was given one waits until it ends", async () => {
  const { cell, county, owner } = people.current;
  const clerk = await as("privacy_clerk");
  const personId = await given("在任");
  const post = { personId, organisationName: "清溪村支部", post: "secretary" };
  inOffice = [post];
  await expect(
    orderErasure(means(), cell, county, {
      actor: clerk,
      language: "zh-Hant",
      input: { ...order, personId },
    }),
  ).rejects.toMatchObject({
    code: "people.erasure-holds-post",
    values: { posts: "清溪村支部 書記" },
  });
  const { rows } = await owner.query("select from person_erasure where person_id = $1", [personId]);
  expect(rows).toEqual([]);

  inOffice = [];
  const cutOff = { ...means(), postHolders: async (): Promise<readonly PostHolder[]> => inOffice };
  let asked = 0;
  const appointedBetween = {
    ...cutOff,
    postHolders: async () => ((asked += 1) === 1 ? [] : [post]),
  };
  await orderErasure(appointedBetween, cell, county, {
    actor: clerk,
    language: "zh-Hant",
    input: { ...order, personId },
  });
  expect((await read(clerk, (ctx) => erasures(ctx, null))).rows[0]).toMatchObject({ carriedOutAt: null });
  expect(await carryOutErasures(cutOff, cell, county)).toBe(1);
  expect(await carryOutErasures(cutOff, cell, county)).toBe(0);
});
