import { expect, test } from "vitest";
import { browserAt, codeOf, givenPersons, usePeople } from "#testing/people.ts";
import { createDemoAccount } from "./create-demo-account.ts";
import { passSecondFactor } from "./second-factor.ts";
import { createSessionReader } from "./session-reader.ts";
import { signInWithPassword } from "./sign-in-with-password.ts";
import {
  endSession,
  endSessions,
  findSession,
  listSessions,
  signOut,
  type StartedSession,
} from "./sessions.ts";

const people = usePeople();
const password = "tr4ctor-Plum-Rain";

async function demo(login: string) {
  const { accounts, cell, county } = people.current;
  const [personId = ""] = await givenPersons(people.current, login);
  const factor = await createDemoAccount(accounts, cell, county, { personId, login, password });
  return { personId, factor };
}

test("a name and a password begin a session that is worth one factor, the second makes it a person", async () => {
  const { accounts, cell, county } = people.current;
  const { personId } = await demo("wang");
  const reader = createSessionReader({ accounts, cell });
  const first = await signInWithPassword(accounts, browserAt("10.0.0.1"), { signInName: "Wang", password });
  expect(await reader.stateOf(browserAt("10.0.0.1", first.cookies), county)).toMatchObject({
    kind: "second-factor",
    enrolled: true,
  });
  expect(await reader.actorOf(browserAt("10.0.0.1", first.cookies), county)).toEqual({ kind: "visitor" });
  const again = await createDemoAccount(accounts, cell, county, { personId, login: "wang", password });
  const second = await passSecondFactor(accounts, browserAt("10.0.0.1", first.cookies), again.code);
  expect(await reader.actorOf(browserAt("10.0.0.1", second.cookies), county)).toEqual({
    kind: "person",
    personId,
  });
  expect(await reader.stateOf(browserAt("10.0.0.1", first.cookies), county)).toEqual({ kind: "none" });
});

test("cookies: httpOnly, SameSite=Lax, and over https Secure with the prefix __Host-", async () => {
  const { accounts } = people.current;
  await demo("cookies");
  const plain = await signInWithPassword(accounts, browserAt("10.0.0.2"), {
    signInName: "cookies",
    password,
  });
  expect(plain.cookies.find((line) => line.startsWith("sanwang-session="))).toMatch(/HttpOnly/i);
  const secure = await signInWithPassword(accounts, browserAt("10.0.0.2", [], "https://desk.test"), {
    signInName: "cookies",
    password,
  });
  const cookie = secure.cookies.find((line) => line.startsWith("__Host-sanwang-session="));
  expect(cookie).toMatch(/Path=\/(;|$)/);
  expect(cookie).toMatch(/HttpOnly.*Secure.*SameSite=Lax|Secure.*HttpOnly.*SameSite=Lax/i);
  expect(cookie).not.toMatch(/Domain=/i);
  expect(
    await findSession(accounts, browserAt("10.0.0.2", secure.cookies, "https://desk.test")),
  ).toBeDefined();
});

test("signing in anew gives another session and ends the one the browser had", async () => {
  const { accounts } = people.current;
  await demo("rotate");
  const first = await signInWithPassword(accounts, browserAt("10.0.0.3"), { signInName: "rotate", password });
  const second = await signInWithPassword(accounts, browserAt("10.0.0.3", first.cookies), {
    signInName: "rotate",
    password,
  });
  expect(second.cookies[0]).not.toBe(first.cookies[0]);
  expect(await findSession(accounts, browserAt("x", first.cookies))).toBeUndefined();
  expect(await findSession(accounts, browserAt("x", second.cookies))).toBeDefined();
});

test("unknown name, wrong password and impossible name answer alike and take alike", async () => {
  const { accounts } = people.current;
  await demo("known");
  const inputs = [
    { signInName: "known", password: "not the password" },
    { signInName: "nobody-here", password: "not the password" },
    { signInName: "x".repeat(60), password: "not the password" },
  ];
  const answers: string[] = [];
  const took = inputs.map(() => Number.POSITIVE_INFINITY);
  // Work, not waiting: what else the machine does must not count. In turns, and the least of several.
  for (let run = 0; run < 6; run += 1) {
    for (const [index, input] of inputs.entries()) {
      const start = process.cpuUsage();
      answers.push(
        await signInWithPassword(accounts, browserAt(`10.1.${index}.${run}`), input).then(() => "in", codeOf),
      );
      const { user, system } = process.cpuUsage(start);
      took[index] = Math.min(took[index] ?? 0, user + system);
    }
    people.current.accountsClock.advance(3_600_000);
  }
  expect(new Set(answers)).toEqual(new Set(["people.sign-in-refused"]));
  expect(Math.max(...took) / Math.min(...took)).toBeLessThan(2);
});

test("after five failures a name waits, longer each time, known or not; then the right password goes through", async () => {
  const { accounts, accountsClock } = people.current;
  await demo("locked");
  for (const name of ["locked", "not-there"]) {
    const answers: string[] = [];
    for (let i = 0; i < 7; i += 1) {
      answers.push(
        await signInWithPassword(accounts, browserAt(`10.2.0.${i}`), {
          signInName: name,
          password: "wrong password!",
        }).then(() => "in", codeOf),
      );
    }
    expect(answers).toEqual([...Array(5).fill("people.sign-in-refused"), "people.wait", "people.wait"]);
  }
  const right = () => signInWithPassword(accounts, browserAt("10.2.9.9"), { signInName: "locked", password });
  await expect(right()).rejects.toMatchObject({ code: "people.wait" });
  accountsClock.advance(31_000);
  await expect(
    signInWithPassword(accounts, browserAt("10.2.9.8"), { signInName: "locked", password: "wrong again!!" }),
  ).rejects.toMatchObject({ code: "people.sign-in-refused" });
  accountsClock.advance(31_000);
  await expect(right()).rejects.toMatchObject({ code: "people.wait" });
  accountsClock.advance(30_000);
  await expect(right()).resolves.toBeDefined();
  await expect(right()).resolves.toBeDefined();
});

test("tries at the same moment do not slip past the limit", async () => {
  const { accounts } = people.current;
  await demo("burst");
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      signInWithPassword(accounts, browserAt(`10.3.0.${i}`), {
        signInName: "burst",
        password: "wrong password!",
      }).then(() => "in", codeOf),
    ),
  );
  expect(answers.filter((answer) => answer === "people.sign-in-refused")).toHaveLength(5);
});

test("an address that fails with many names waits too", async () => {
  const { accounts } = people.current;
  const answers: string[] = [];
  for (let i = 0; i < 31; i += 1) {
    answers.push(
      await signInWithPassword(accounts, browserAt("10.4.0.1"), {
        signInName: `spray-${i}`,
        password: "Spring-2026-x",
      }).then(() => "in", codeOf),
    );
  }
  expect(answers.slice(0, 30)).toEqual(Array(30).fill("people.sign-in-refused"));
  expect(answers[30]).toBe("people.wait");
});

async function signIn(login: string, address: string): Promise<StartedSession> {
  return signInWithPassword(people.current.accounts, browserAt(address), { signInName: login, password });
}

test("a session ends when idle for an hour, after twelve hours in any case, by sign-out, and all at once", async () => {
  const { accounts, accountsClock } = people.current;
  await demo("sessions");
  accountsClock.set(new Date());
  const idle = await signIn("sessions", "10.5.0.1");
  accountsClock.advance(59 * 60_000);
  expect(await findSession(accounts, browserAt("x", idle.cookies))).toBeDefined();
  accountsClock.advance(61 * 60_000);
  expect(await findSession(accounts, browserAt("x", idle.cookies))).toBeUndefined();

  accountsClock.set(new Date());
  const long = await signIn("sessions", "10.5.0.2");
  for (let i = 0; i < 14; i += 1) {
    accountsClock.advance(50 * 60_000);
    expect(await findSession(accounts, browserAt("x", long.cookies))).toBeDefined();
  }
  accountsClock.advance(50 * 60_000);
  expect(await findSession(accounts, browserAt("x", long.cookies))).toBeUndefined();

  accountsClock.set(new Date());
  const [a, b, c] = [
    await signIn("sessions", "10.5.0.3"),
    await signIn("sessions", "10.5.0.4"),
    await signIn("sessions", "10.5.0.5"),
  ];
  expect(await listSessions(accounts, a.accountId)).toHaveLength(3);
  await signOut(accounts, browserAt("x", a.cookies));
  expect(await findSession(accounts, browserAt("x", a.cookies))).toBeUndefined();
  const kept = await findSession(accounts, browserAt("x", b.cookies));
  await endSessions(accounts, b.accountId, kept?.id);
  expect(await findSession(accounts, browserAt("x", c.cookies))).toBeUndefined();
  expect(await findSession(accounts, browserAt("x", b.cookies))).toBeDefined();
});

test.each(["'; drop table session; --", "空\0字"])("%j names no session and ends none", async (text) => {
  const { accounts } = people.current;
  const login = `names-none-${text.length}`;
  await demo(login);
  const { accountId } = await signIn(login, "10.7.0.1");
  await endSession(accounts, accountId, text);
  expect(await listSessions(accounts, accountId)).toHaveLength(1);
});

test("a changed cookie is no session", async () => {
  const { accounts } = people.current;
  await demo("forged");
  const { cookies } = await signIn("forged", "10.6.0.1");
  const forged = cookies.map((line) => line.replace(/sanwang-session=../, "sanwang-session=AA"));
  expect(await findSession(accounts, browserAt("x", forged))).toBeUndefined();
});
