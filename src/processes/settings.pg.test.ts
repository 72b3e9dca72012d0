import { randomUUIDv7 } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { codeOf, inSystemAct } from "#testing/people.ts";
import { useTestCell } from "#testing/cell.ts";
import {
  addPersons,
  agreeHeadAddress,
  declineHeadAddress,
  headAddressNow,
  proposeHeadAddress,
  setOfflineDays,
  settingChanges,
} from "#src/domains/people/index.ts";
import { footerAsWritten, setFooter, siteFrame } from "#src/domains/press/index.ts";
import { appointToPost, foundCountyCommittee, type PostKind } from "#src/domains/registry/index.ts";
import { perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { AppError } from "#src/platform/errors/app-error.ts";
import { rightsSource } from "./domains.ts";

const world = useTestCell({ rightsSource, now: "2026-11-05T09:00:00+08:00" });
const machine: Actor = { kind: "system", job: "test" };
const post = new Map<PostKind, Actor>();
const kinds = ["system_administrator", "auditor", "security_administrator", "secretary", "editor"] as const;

beforeAll(async () => {
  const { cell, county } = world.current;
  const root = { id: randomUUIDv7(), name: "清溪縣委", from: "2020-01-01" };
  await perform(cell, county, machine, foundCountyCommittee, root);
  for (const kind of kinds) {
    const [personId = ""] = await inSystemAct(world.current, (ctx) =>
      addPersons(ctx, [{ name: "某人", nameScript: "zh-Hant", organisationNo: 1 }]),
    );
    const held = { id: randomUUIDv7(), personId, organisationNo: 1, kind, from: "2020-01-01" };
    await perform(cell, county, machine, appointToPost, held);
    post.set(kind, { kind: "person", personId });
  }
});

function as(kind: PostKind): Actor {
  const actor = post.get(kind);
  if (actor === undefined) throw new Error(`nobody is ${kind}`);
  return actor;
}

type AnyAction = Parameters<typeof perform>[3];

function attempt(kind: PostKind, action: unknown, input: object): Promise<string> {
  const { cell, county } = world.current;
  return perform(cell, county, as(kind), action as AnyAction, input).then(() => "done", codeOf);
}

/** The field at fault and its words in English. */
function faultOf(kind: PostKind, action: unknown, input: object): Promise<readonly unknown[]> {
  const { cell, county } = world.current;
  return perform(cell, county, as(kind), action as AnyAction, input).then(
    () => [],
    (error: unknown) =>
      error instanceof AppError ? error.faults.map(({ field, text }) => [field, text.en]) : [error],
  );
}

const days = { phoneDays: "21", stationDays: "90", wipeDays: "7" };
const footer = {
  script: "zh-Hant",
  organiser: "清溪縣委組織部",
  contact: "",
  icp: "津ICP備00000000號",
  publicSecurity: "",
  siteCode: "",
  mistakesLabel: "報錯",
  mistakesHref: "https://mistakes.example/?site=1",
};

const others = ["auditor", "security_administrator", "secretary", "editor"] as const;

test.each(others)("%s changes no setting, neither by an act nor in the database", async (kind) => {
  const { cell, county } = world.current;
  expect(await attempt(kind, setOfflineDays, days)).toBe("access.not-allowed");
  expect(await attempt(kind, setFooter, footer)).toBe("access.not-allowed");
  expect(await attempt(kind, proposeHeadAddress, { address: "" })).toBe("access.not-allowed");
  await expect(perform(cell, county, as(kind), writesAnything("sync.phone-days"), {})).rejects.toThrow(
    /row-level security/,
  );
});

function writesAnything(name: string): AnyAction {
  return {
    ...setOfflineDays,
    needs: "signed-in",
    input: proposeHeadAddress.input.partial(),
    run: (ctx) => ctx.db.insertInto("setting").values({ name, value: '"x"' }).execute(),
  } as AnyAction;
}

test("days are kept within bounds, and what they were is shown", async () => {
  const { cell, county } = world.current;
  expect(await faultOf("system_administrator", setOfflineDays, { ...days, stationDays: "6" })).toEqual([
    ["stationDays", "Please give a whole number from 7 to 180."],
  ]);
  for (const phoneDays of ["", "1.5", "-1", "1e2", "61", "九", "9".repeat(10_000)])
    expect(await attempt("system_administrator", setOfflineDays, { ...days, phoneDays })).toBe(
      "input.invalid",
    );
  expect(await attempt("system_administrator", setOfflineDays, days)).toBe("done");
  world.current.clock.advance(60_000);
  expect(await attempt("system_administrator", setOfflineDays, { ...days, wipeDays: "9" })).toBe("done");
  const changes = await withCounty(cell, county, as("system_administrator"), settingChanges);
  expect(
    changes
      .filter(({ name }) => name === "sync.wipe-days")
      .map(({ value, until }) => [value, until === null]),
  ).toEqual(
    expect.arrayContaining([
      [9, true],
      [7, false],
    ]),
  );
  expect(changes.filter(({ name }) => name === "sync.phone-days")).toHaveLength(1);
  const hidden = await withCounty(cell, county, as("secretary"), settingChanges);
  expect(hidden.every(({ until }) => until === null)).toBe(true);
});

test("the foot of the site is shown in both scripts; what it names must lead to the web", async () => {
  const { cell, county } = world.current;
  const faulty = { ...footer, mistakesHref: "javascript:alert(1)" };
  expect(await attempt("system_administrator", setFooter, faulty)).toBe("input.invalid");
  expect(await faultOf("system_administrator", setFooter, { ...footer, mistakesHref: "" })).toEqual([
    ["mistakesLabel", "The address for mistakes and its name are given together."],
  ]);
  expect(await attempt("system_administrator", setFooter, footer)).toBe("done");
  const shown = await withCounty(cell, county, { kind: "visitor" }, (ctx) => siteFrame(ctx, "zh-Hans"));
  expect(shown.footer).toEqual({
    organiser: "清溪县委组织部",
    icp: footer.icp,
    mistakes: { label: "报错", href: footer.mistakesHref },
  });
  const written = await withCounty(cell, county, as("system_administrator"), footerAsWritten);
  expect(written.organiser).toBe(footer.organiser);
});

test("where the audit's head goes takes two: the system administrator proposes, the auditor agrees", async () => {
  const { cell, county } = world.current;
  const first = "https://witness.example/heads";
  const now = () => withCounty(cell, county, as("auditor"), headAddressNow);
  const proposed = await faultOf("system_administrator", proposeHeadAddress, {
    address: "http://elsewhere.example",
  });
  expect(proposed).toEqual([["address", expect.stringContaining("https://")]]);
  expect(await attempt("system_administrator", proposeHeadAddress, { address: first })).toBe("done");
  expect(await now()).toMatchObject({ address: "", proposed: first });

  expect(await attempt("system_administrator", agreeHeadAddress, { address: first })).toBe(
    "access.not-allowed",
  );
  await expect(
    perform(cell, county, as("system_administrator"), writesAnything("audit.head-address"), {}),
  ).rejects.toThrow(/row-level security/);
  expect(await attempt("auditor", agreeHeadAddress, { address: "https://other.example" })).toBe(
    "people.head-decided",
  );
  expect(await attempt("auditor", agreeHeadAddress, { address: first })).toBe("done");
  expect(await now()).toMatchObject({ address: first, proposed: null });

  expect(await attempt("system_administrator", proposeHeadAddress, { address: "" })).toBe("done");
  expect(await attempt("auditor", declineHeadAddress, { address: "" })).toBe("done");
  expect(await now()).toMatchObject({ address: first, proposed: null });
  expect(await attempt("system_administrator", proposeHeadAddress, { address: "" })).toBe("done");
  expect(await attempt("auditor", agreeHeadAddress, { address: "" })).toBe("done");
  expect(await now()).toMatchObject({ address: "", proposed: null });
});
