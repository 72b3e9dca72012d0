import { type Accounts, createDemoAccount, demoSecondFactor } from "#src/domains/people/index.ts";
import type { Words } from "#src/platform/i18n/language.ts";
import { type Demo, together } from "./demo.ts";
import { rolePersonId, rolePersonName } from "./people-of-the-county.ts";
import type { DemoOrigin } from "./random.ts";
import { demoRoles } from "./roles.ts";

/** What one needs to sign in as one of the demo's people. */
export interface DemoSignIn {
  readonly role: Words;
  /** The invented person, in zh-Hant. */
  readonly person: string;
  readonly login: string;
  readonly password: string;
  /** The second factor's secret for an authenticator app, base 32, and its code of this moment. */
  readonly totp: string;
  readonly code: string;
}

/** Accounts for all roles, in a county that has their persons. Made before, they stay as they are. */
export async function makeDemoAccounts(demo: Demo): Promise<void> {
  const { accounts } = demo;
  if (accounts === undefined) return;
  await together(
    ...demoRoles.map(({ login, phone }) =>
      createDemoAccount(accounts, demo.cell, demo.county, {
        personId: rolePersonId(demo.origin, login),
        login,
        password: demoPassword(accounts, login),
        ...(phone !== undefined && { phone }),
      }),
    ),
  );
}

/** How to sign in as each of them; no account is read for it. */
export function demoSignIns(accounts: Accounts, origin: DemoOrigin): readonly DemoSignIn[] {
  return demoRoles.map(({ login, role }) => ({
    role,
    person: rolePersonName(origin, login),
    login,
    password: demoPassword(accounts, login),
    ...demoSecondFactor(accounts, login),
  }));
}

const syllables =
  "shan shui tian he liu song bai zhu mei lan ju tao xing li zao gui yun yu xue feng hua niao chong cao mu shi quan xi jiang hu".split(
    " ",
  );

/** Always the same in one installation and never in two, so that a demo open to a network has no known passwords. */
function demoPassword(accounts: Accounts, login: string): string {
  const bytes = [...accounts.blind(`demo password of ${login}`)];
  const left = [...syllables];
  const words = bytes.slice(0, 4).map((byte) => left.splice(byte % left.length, 1)[0]);
  const digits = bytes.slice(4, 8).map((byte) => byte % 10);
  return [words[0], words[1], digits.join(""), words[2], words[3]].join("-");
}
