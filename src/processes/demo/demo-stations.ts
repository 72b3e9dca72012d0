import type { Accounts } from "#src/domains/people/index.ts";
import { type IssuedCode, registerStation, setOwnPin } from "#src/domains/stations/index.ts";
import { isEasyPin } from "#src/domains/stations/model/pin.ts";
import { perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import type { Cell } from "#src/platform/db/cell.ts";
import type { County } from "#src/platform/db/county.ts";
import { townshipOfTheDemo } from "./demo-work.ts";
import { type Demo, today } from "./demo.ts";
import { rolePersonId } from "./people-of-the-county.ts";
import { type DemoOrigin, demoId } from "./random.ts";

const stations = [
  { key: "station village", name: "村民活动室", room: "村委会一楼" },
  { key: "station neighbour", name: "党员远程教育站", room: "村小学旧教室" },
] as const;

/** Who may sign in at the first of them, each with a PIN. */
const holders = ["secretary", "keeper"] as const;

type DemoPlace = Pick<Demo, "cell" | "county" | "origin" | "day">;

/** The demo's village and its neighbour get a station each, whose codes nobody has asked for yet. */
export async function registerDemoStations(demo: DemoPlace): Promise<void> {
  for (const at of [0, 1] as const) await registered(demo, at);
}

/** A code that makes a computer the demo village's station; the one before it ends unless it was used. */
export async function demoStationCode(cell: Cell, county: County, origin: DemoOrigin): Promise<string> {
  const { code } = await registered({ cell, county, origin, day: today(cell, county) }, 0);
  return code;
}

/** Done again it changes nothing but the unused code. */
async function registered(demo: DemoPlace, at: 0 | 1): Promise<IssuedCode> {
  const { cell, county, origin } = demo;
  const { village, branches } = await townshipOfTheDemo(demo);
  const organisation = at === 0 ? village : branches.find(({ no }) => no !== village.no);
  const { key, name, room } = stations[at];
  return perform(cell, county, actor(origin, "township"), registerStation, {
    stationId: demoId(origin, key),
    organisationNo: organisation?.no ?? village.no,
    name,
    room,
  });
}

export interface DemoPin {
  readonly login: string;
  readonly pin: string;
}

/** Sets the PINs of the demo's people at the demo village's station: always the same in one installation, never in two. */
export async function setDemoPins(
  { cell, county, origin }: Pick<Demo, "cell" | "county" | "origin">,
  accounts: Accounts,
): Promise<readonly DemoPin[]> {
  const pins = holders.map((login) => ({ login, pin: pinOf(accounts, login) }));
  for (const { login, pin } of pins) {
    const stationId = demoId(origin, stations[0].key);
    const input = { stationId, password: pin, passwordAgain: pin };
    await perform(cell, county, actor(origin, login), setOwnPin, input);
  }
  return pins;
}

function pinOf(accounts: Accounts, login: string): string {
  for (let attempt = 1; ; attempt += 1) {
    const bytes = [...accounts.blind(`demo pin ${attempt} of ${login}`)].slice(0, 6);
    const pin = bytes.map((byte) => byte % 10).join("");
    if (!isEasyPin(pin)) return pin;
  }
}

function actor(origin: DemoOrigin, login: string): Actor {
  return { kind: "person", personId: rolePersonId(origin, login) };
}
