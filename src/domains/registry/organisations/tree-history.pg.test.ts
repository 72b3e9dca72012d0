import { randomUUIDv7 } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Action, perform } from "#src/platform/access/action.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { AppError } from "#src/platform/errors/app-error.ts";
import { useTestCell } from "#testing/cell.ts";
import { changeKind } from "./actions/change-kind.ts";
import { dissolveOrganisation } from "./actions/dissolve-organisation.ts";
import { foundCountyCommittee, foundOrganisation } from "./actions/found-organisation.ts";
import { renameOrganisation } from "./actions/rename-organisation.ts";
import { reparentOrganisation } from "./actions/reparent-organisation.ts";
import { calendarDays, dayText, replay, type ReplayedOrganisation, type TreeAct } from "./fixtures/replay.ts";
import { machine } from "../fixtures/small-county.ts";
import { organisationTreeOn } from "./reads/organisation-tree-on.ts";

const test$ = useTestCell({ now: "2026-01-10T09:00:00+08:00" });

const organisation = fc.integer({ min: 1, max: 7 });
const day = fc.integer({ min: 0, max: calendarDays - 1 });
const acts: fc.Arbitrary<TreeAct> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("found" as const), under: organisation, day }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("move" as const),
      child: organisation,
      parent: organisation,
      day,
      until: fc.option(fc.integer({ min: 1, max: calendarDays - 1 }), { nil: null }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("rename" as const), organisation, day }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("change" as const),
      organisation,
      day,
      to: fc.constantFrom("committee" as const, "general_branch" as const, "branch" as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("dissolve" as const), organisation, day }) },
);

/** Runs the act for real; false when the registry refuses it. */
async function execute(act: TreeAct, serial: number): Promise<boolean> {
  const { cell, county } = test$.current;
  const [action, input] = requestOf(act, serial);
  try {
    await perform(cell, county, machine, action, input);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.status < 500) return false;
    throw error;
  }
}

function requestOf(act: TreeAct, serial: number): [Action<never, unknown>, unknown] {
  const from = dayText(act.day);
  switch (act.kind) {
    case "found":
      return [
        foundOrganisation as never,
        { id: randomUUIDv7(), parentNo: act.under, name: `n${serial}`, kind: "committee", from },
      ];
    case "move":
      return [
        reparentOrganisation as never,
        {
          organisationNo: act.child,
          parentNo: act.parent,
          from,
          ...(act.until !== null && { until: dayText(act.until) }),
        },
      ];
    case "rename":
      return [renameOrganisation as never, { organisationNo: act.organisation, name: `n${serial}`, from }];
    case "change":
      return [changeKind as never, { organisationNo: act.organisation, kind: act.to, from }];
    case "dissolve":
      return [dissolveOrganisation as never, { organisationNo: act.organisation, on: from }];
  }
}

type Snapshot = readonly (readonly string[])[];

/** The tree of every day of the calendar as the registry tells it. */
async function readAll(knownAt: string | null): Promise<Snapshot> {
  const { cell, county } = test$.current;
  return withCounty(cell, county, machine, async (ctx) => {
    const days: string[][] = [];
    for (let at = 0; at < calendarDays; at++) {
      const { organisations } = await organisationTreeOn(ctx, { on: dayText(at), knownAt });
      days.push(
        organisations
          .map(({ no, parentNo, name, kind }) => `${no} ${parentNo ?? "-"} ${name} ${kind}`)
          .toSorted(),
      );
    }
    return days;
  });
}

function snapshotOf(model: ReadonlyMap<number, ReplayedOrganisation>): Snapshot {
  return Array.from({ length: calendarDays }, (_, at) =>
    [...model]
      .filter(([, each]) => each.nameOn[at] !== null)
      .map(([no, each]) => `${no} ${each.parentOn[at] ?? "-"} ${each.nameOn[at]} ${each.kindOn[at]}`)
      .toSorted(),
  );
}

async function emptyCounty(): Promise<Map<number, ReplayedOrganisation>> {
  const { cell, county, owner } = test$.current;
  await owner.query("update sequencer_state set settled_at = 'infinity'");
  await owner.query(`truncate organisation, organisation_span, organisation_profile, organisation_edge, post, right_source,
    organisation_span_history, organisation_profile_history, organisation_edge_history cascade`);
  await owner.query("update counter set next_value = 1 where name = 'organisation'");
  const root = { id: randomUUIDv7(), name: "o1", from: dayText(0) };
  await perform(cell, county, machine, foundCountyCommittee, root);
  return new Map([
    [1, { parentOn: everyDay(null), nameOn: everyDay("o1"), kindOn: everyDay("committee" as const) }],
  ]);
}

function everyDay<T>(value: T): T[] {
  return Array.from({ length: calendarDays }, () => value);
}

test("any history of foundings, moves, names, kinds and ends answers as a plain replay, now and for every earlier instant", async () => {
  const { clock } = test$.current;
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 8, maxLength: 25 }), async (history) => {
      const model = await emptyCounty();
      const known: { readonly at: string; readonly snapshot: Snapshot }[] = [];
      for (const [serial, act] of history.entries()) {
        clock.advance(60_000);
        const no = Math.max(...model.keys()) + 1;
        const accepted = replay(model, act, no, serial);
        expect({ act, accepted: await execute(act, serial) }).toEqual({ act, accepted });
        known.push({ at: clock.now().toISOString(), snapshot: snapshotOf(model) });
      }
      expect(await readAll(null)).toEqual(snapshotOf(model));
      for (const { at, snapshot } of known.filter((_, index) => index % 4 === 0))
        expect(await readAll(at)).toEqual(snapshot);
    }),
    { numRuns: 15, endOnFailure: true },
  );
}, 120_000);
