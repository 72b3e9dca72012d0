import { createHash, randomBytes, randomUUID, randomUUIDv7 } from "node:crypto";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { SetClock } from "#src/platform/clock/clock.ts";
import { openTransport, type Transport } from "#src/platform/sync/device/transport.ts";
import type { Entry, EntryAnswer } from "#src/platform/sync/wire.ts";
import { addWorldPerson, foundWorldCounty, givePost, root, type WorldCounty } from "#testing/world/county.ts";
import { ProductHub } from "#testing/world/product-hub.ts";
import { domains } from "./domains.ts";
import { entrySamples, hello, type Sample, type Writer } from "./entry-samples.test-kit.ts";

const clock = new SetClock("2026-11-05T09:00:00+08:00");
const hub = new ProductHub(inject("postgres"), clock);
const actions = domains.flatMap(({ sync }) => sync?.actions ?? []);

let county: WorldCounty;
let me: Writer;
let stranger: Writer;
const samples = entrySamples(hub, () => stranger);

beforeAll(async () => {
  await hub.open();
  county = await foundWorldCounty(hub, randomUUID, 6);
  me = await writer(county.branches[0] ?? root);
  stranger = await writer(county.branches[1] ?? root);
}, 120_000);

afterAll(() => hub.close());

async function writer(organisationNo: number): Promise<Writer> {
  const personId = await addWorldPerson(hub, randomUUID);
  await givePost(hub, randomUUID, { personId, organisationNo, kind: "secretary", from: "2020-01-01" });
  const found = await hub.database.owner.query<{ id: string }>("select id from organisation where no = $1", [
    organisationNo,
  ]);
  return { personId, organisationNo, organisationId: found.rows[0]?.id ?? "", line: await phoneOf(personId) };
}

async function phoneOf(personId: string): Promise<Transport> {
  const device = await hub.enrol({ kind: "phone", personId });
  const line = openTransport({ hub: "http://localhost", device, line: hub.line });
  await hello(hub, line);
  return line;
}

const somethingElse: unknown = expect.anything();

const sampleOf = (action: string): Sample => {
  const sample = samples[action];
  if (sample === undefined) throw new Error(`${action} has no samples of bad input`);
  return sample;
};

function entry({ personId }: Writer, action: string, input: unknown, changes: Partial<Entry> = {}): Entry {
  const madeAt = clock.now().toISOString();
  return {
    id: randomUUIDv7(),
    action,
    author: personId,
    onBehalfOf: null,
    madeAt,
    input,
    files: [],
    ...changes,
  };
}

async function push({ line }: Writer, entries: readonly Entry[]): Promise<readonly EntryAnswer[]> {
  const deviceTime = clock.now().toISOString();
  return (await line.push({ epoch: randomUUIDv7(), deviceTime, entries })).answers;
}

/** Everything that any of the actions writes, as it stands. */
async function everything(): Promise<string> {
  const tables = ["task", "notice_recipient", "confirmation", "submission", "submission_photo"];
  const found = await Promise.all(
    tables.map((table) =>
      hub.database.owner.query(`select to_jsonb(t) from ${table} t order by to_jsonb(t)::text`),
    ),
  );
  return JSON.stringify(found.map(({ rows }) => rows));
}

/** What becomes of a wrong entry by itself and between two good ones, what is stored of it, and whether it changed anything. */
async function fateOf(action: string, wrong: Entry) {
  const good = async () => entry(me, action, await sampleOf(action).right(me));
  const [first, second] = [await good(), await good()];
  await push(me, [first]);
  const before = await everything();
  const alone = await push(me, [wrong]);
  const changed = (await everything()) !== before;
  const among = await push(me, [first, wrong, second]);
  const stored = await hub.database.owner.query(
    "select status, code, act_id, answer is not null as told from sync_entry where id = $1",
    [wrong.id],
  );
  return { alone: said(alone), changed, among: said(among), stored: stored.rows as readonly unknown[] };
}

function said(answers: readonly EntryAnswer[]): readonly string[] {
  return answers.map(({ status, code }) => code ?? status);
}

/** Refused with a stored reason, nothing applied, the rest goes on. */
function refused(code: string): Awaited<ReturnType<typeof fateOf>> {
  const stored = [{ status: "refused", code, act_id: null, told: true }];
  return { alone: [code], changed: false, among: ["done", code, "done"], stored };
}

test("every action that devices may send has its samples", () => {
  expect(Object.keys(samples).toSorted()).toEqual(actions.map(({ name }) => name).toSorted());
});

describe.each(actions.map(({ name }) => name))("%s", (action) => {
  test("as it should be is done, and sent again done once with the same answer", async () => {
    const right = entry(me, action, await sampleOf(action).right(me));
    const first = await push(me, [right]);
    expect(first).toMatchObject([{ status: "done", code: null }]);
    const after = await everything();
    expect(await push(me, [right, right])).toEqual([...first, ...first]);
    // The same once more under another entry: its first answer may have been lost with a device.
    expect(await push(me, [{ ...right, id: randomUUIDv7() }])).toMatchObject([{ status: "done" }]);
    expect(await everything()).toBe(after);
  });

  test("of a second device that says otherwise is never answered done and lost", async () => {
    const { right, again } = sampleOf(action);
    const [change, status, code] = again;
    const input = await right(me);
    expect(await push(me, [entry(me, action, input)])).toMatchObject([{ status: "done" }]);
    const after = await everything();
    const other = { ...me, line: await phoneOf(me.personId) };
    const [answer] = await push(other, [entry(me, action, { ...input, ...change })]);
    const detail = status === "conflict" ? { yours: change, theirs: somethingElse } : null;
    expect(answer).toMatchObject({ status, code, detail });
    expect(await everything()).toBe(after);
  });

  test("for what others reach is refused", async () => {
    const { right, othersReach } = sampleOf(action);
    const theirs = await right(stranger);
    const wanted = action === "press.submit-item" ? { organisationNo: stranger.organisationNo } : {};
    expect(await fateOf(action, entry(me, action, { ...theirs, ...wanted }))).toEqual(refused(othersReach));
  });

  test.each(Object.keys(samples[action]?.forged ?? {}))("with %s is refused", async (name) => {
    const { right, forged } = sampleOf(action);
    const [make, code] = forged[name] ?? [];
    if (make === undefined || code === undefined) throw new Error(name);
    const theirs = await right(stranger);
    expect(await push(stranger, [entry(stranger, action, theirs)])).toMatchObject([{ status: "done" }]);
    expect(await fateOf(action, entry(me, action, make(await right(me), theirs)))).toEqual(refused(code));
  });

  test("with a value of a wrong kind, or one more, is refused", async () => {
    const right = await sampleOf(action).right(me);
    for (const key of Object.keys(right)) {
      for (const wrong of [{}, { $gt: "" }, [[]], true, "x'; drop table task; --".repeat(500)]) {
        const [answer] = await push(me, [entry(me, action, { ...right, [key]: wrong })]);
        expect(answer, `${key}: ${JSON.stringify(wrong).slice(0, 30)}`).toMatchObject({
          status: "refused",
          code: "input.invalid",
        });
      }
    }
    expect(await fateOf(action, entry(me, action, { ...right, actorKind: "system" }))).toEqual(
      refused("input.invalid"),
    );
    expect(await fateOf(action, entry(me, action, null))).toEqual(refused("input.invalid"));
  });

  test("in the name of another is refused", async () => {
    const input = await sampleOf(action).right(me);
    const forged = entry(me, action, input, { author: stranger.personId });
    expect(await fateOf(action, forged)).toEqual(refused("sync.not-the-author"));
  });

  test.each([
    ["thirty years ago", "1996-01-01T00:00:00Z", "2026-11-05"],
    ["in a hundred years", "2126-01-01T00:00:00Z", "2026-11-05"],
  ])(
    "by a clock of %s is kept under a day between the phone's enrolment and now",
    async (_name, madeAt, day) => {
      const { right, day: kept } = sampleOf(action);
      const input = await right(me);
      expect(await push(me, [entry(me, action, input, { madeAt })])).toMatchObject([{ status: "done" }]);
      expect(await dayOf(kept?.(input))).toBe(kept && day);
    },
  );

  test("written offline is kept under the day it was written, not the day it came", async () => {
    const { right, day: kept } = sampleOf(action);
    const input = await right(me);
    const madeAt = clock.now().toISOString();
    const wasOn = clock.now();
    clock.set("2026-11-10T09:00:00+08:00");
    try {
      expect(await push(me, [entry(me, action, input, { madeAt })])).toMatchObject([{ status: "done" }]);
      expect(await dayOf(kept?.(input))).toBe(kept && "2026-11-05");
    } finally {
      clock.set(wasOn.toISOString());
    }
  });
});

async function dayOf(kept: readonly [table: string, column: string, id: unknown] | undefined) {
  if (kept === undefined) return null;
  const [table, column, id] = kept;
  const key = table === "notice_recipient" ? "notice_id" : "id";
  const found = await hub.database.owner.query(
    `select ${column}::text as day from ${table} where ${key} = $1`,
    [id],
  );
  return found.rows[0]?.day as unknown;
}

function photo(): Uint8Array<ArrayBuffer> {
  return new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ...randomBytes(2_000)]);
}

/** @returns the hash under which the writer's phone has sent it. */
async function sent({ line }: Writer, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = createHash("sha256").update(bytes).digest("hex");
  await line.upload(hash, bytes.length, 0, bytes);
  return hash;
}

describe.each(actions.filter(({ files }) => files !== undefined).map(({ name }) => name))(
  "a photo of %s",
  (action) => {
    test("that the same phone sent is taken", async () => {
      const hash = await sent(me, photo());
      const input = { ...(await sampleOf(action).right(me)), photos: [hash] };
      expect(await push(me, [entry(me, action, input, { files: [hash] })])).toMatchObject([
        { status: "done" },
      ]);
    });

    test("of another person is not had by naming it: the hub waits for this phone to send it", async () => {
      const hash = await sent(stranger, photo());
      const input = { ...(await sampleOf(action).right(me)), photos: [hash] };
      expect(await fateOf(action, entry(me, action, input))).toEqual(refused("sync.file-not-sent"));
      const before = await everything();
      const naming = entry(me, action, input, { files: [hash] });
      expect(await push(me, [naming])).toEqual([]);
      expect(await everything()).toBe(before);
      expect(await me.line.uploaded(hash, 2_004)).toBe(0);
    });

    test("that two took alike is each one's own", async () => {
      const same = photo();
      const hash = await sent(stranger, same);
      expect(await sent(me, same)).toBe(hash);
      for (const each of [stranger, me]) {
        const input = { ...(await sampleOf(action).right(each)), photos: [hash] };
        expect(await push(each, [entry(each, action, input, { files: [hash] })])).toMatchObject([
          { status: "done" },
        ]);
      }
    });
  },
);
