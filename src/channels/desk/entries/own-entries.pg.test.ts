import { randomUUIDv7 } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { addPerson, appoint, person, smallCounty } from "#src/domains/registry/fixtures/small-county.ts";
import { registryDomain } from "#src/domains/registry/domain.ts";
import { createRightsSource } from "#src/domains/registry/index.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { useTestCell } from "#testing/cell.ts";
import { type OwnEntries, ownEntries } from "./own-entries.ts";

const test$ = useTestCell({
  now: "2026-11-05T09:00:00+08:00",
  rightsSource: createRightsSource([...registryDomain.grants]),
});

let author: string;
let colleague: string;
let township: string;
let eastOne: number;

beforeAll(async () => {
  const places = await smallCounty(test$.current);
  eastOne = places.eastOne;
  author = await addPerson(test$.current, "書記");
  colleague = await addPerson(test$.current, "委員");
  township = await addPerson(test$.current, "鎮書記");
  await appoint(test$.current, author, eastOne, "secretary");
  await appoint(test$.current, colleague, eastOne, "committee_member");
  await appoint(test$.current, township, places.east, "secretary");
  const phone = await device("phone", "红色小米");
  const station = await device("station", "活动室");
  const said = { hans: "别人已办好。", hant: "別人已辦好。", en: "Done before." };
  await sent(phone, author, { status: "refused", code: "x.y", said, input: { title: "路燈", text: "亮了" } });
  await sent(station, station, { status: "refused", code: "x.y", said, input: { title: "水渠" } });
  await sent(station, station, {
    status: "refused",
    code: "sync.not-the-author",
    said,
    input: { title: "冒名" },
  });
  await sent(phone, author, { status: "done", code: null, said: null, input: null });
});

async function device(kind: "phone" | "station", name: string): Promise<string> {
  const id = randomUUIDv7();
  const isPhone = kind === "phone";
  await test$.current.owner.query(
    `insert into sync_device (id, kind, person_id, organisation_no, public_key, token_hash, name, program, enrolled_at, act_id, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, '', '2026-10-01', $1, '2026-10-01')`,
    [
      id,
      kind,
      isPhone ? author : null,
      isPhone ? null : eastOne,
      isPhone ? null : Buffer.alloc(32),
      Buffer.alloc(32),
      name,
    ],
  );
  return id;
}

interface Sent {
  readonly status: string;
  readonly code: string | null;
  readonly said: unknown;
  readonly input: unknown;
}

async function sent(deviceId: string, holder: string, { status, code, said, input }: Sent): Promise<void> {
  await test$.current.owner.query(
    `insert into sync_entry (id, device_id, holder, author, action, said_made_at, made_at, received_at, content_hash,
       input, status, code, answer)
     values ($1, $2, $3, $4, 'press.submit-item', '', '2026-10-20T02:00Z', '2026-11-04T01:30Z', '\\x00', $5, $6, $7, $8)`,
    [
      randomUUIDv7(),
      deviceId,
      holder,
      author,
      input === null ? null : JSON.stringify(input),
      status,
      code,
      said === null ? null : JSON.stringify({ message: said, detail: null }),
    ],
  );
}

function shownTo(personId: string): Promise<OwnEntries> {
  const { cell, county } = test$.current;
  return withCounty(cell, county, person(personId), (ctx) => ownEntries(ctx, "zh-Hant"));
}

test("the author reads what came back first, from which device, and why in words; not what was sent in her name", async () => {
  const { entries, unopened } = await shownTo(author);
  const seen = entries.map(({ title, state, reason, origin }) => ({ title, state, reason, origin }));
  const phone = "寫於手機「红色小米」，2026-10-20 10:00；2026-11-04 09:30 送到";
  const station = "寫於站點，2026-10-20 10:00；2026-11-04 09:30 送到";
  const returned = { state: "已退回", reason: "別人已辦好。" };
  expect(seen.slice(0, 2)).toEqual(
    expect.arrayContaining([
      { title: "路燈", ...returned, origin: phone },
      { title: "水渠", ...returned, origin: station },
    ]),
  );
  expect(seen.slice(2)).toEqual([{ title: "", state: "已送達", reason: "", origin: phone }]);
  expect(unopened).toBe(0);
});

test("nobody else reads it: neither a colleague nor the office above", async () => {
  for (const other of [colleague, township]) expect((await shownTo(other)).entries).toEqual([]);
});
