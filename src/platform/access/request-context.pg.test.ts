import { RouterContextProvider } from "react-router";
import { expect, test } from "vitest";
import { z } from "zod";
import { useTestCell } from "#testing/cell.ts";
import { platformError } from "../errors/platform-errors.ts";
import { say } from "../errors/parse-input.ts";
import { defineAction } from "./action.ts";
import type { Actor } from "./actor.ts";
import {
  type DeskScope,
  deskContext,
  performDesk,
  readDesk,
  refused,
  type RefusedForm,
} from "./request-context.ts";

const used = useTestCell();
const person: Actor = { kind: "person", personId: "0198c000-0000-7000-8000-000000000001" };

const rename = defineAction({
  name: "test.rename",
  needs: "signed-in",
  input: z.object({
    name: z.string().min(3, say("太短。", "太短。", "Too short.")),
    password: z.string().optional(),
  }),
  run: async (_ctx, { name }) => name,
});

function deskOf(changes: Partial<DeskScope> = {}): RouterContextProvider {
  const { cell, county } = used.current;
  const context = new RouterContextProvider();
  const origin = "http://localhost";
  context.set(deskContext, {
    requestId: "1",
    origin,
    caller: { origin, headers: new Headers(), address: "127.0.0.1" },
    cell,
    county,
    actor: person,
    language: "en",
    today: "2026-11-05",
    asOf: { on: "2026-11-05", knownAt: null },
    writable: true,
    elder: false,
    ...changes,
  });
  return context;
}

function form(fields: Readonly<Record<string, string>>): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.append(name, value);
  return made;
}

test("what an action gives is handed on", async () => {
  expect(await performDesk(deskOf(), rename, form({ name: "清溪縣" }))).toEqual({
    done: true,
    result: "清溪縣",
  });
});

test("a refused form keeps what was typed and says each fault at its field, but gives no password back", async () => {
  const performed = await performDesk(deskOf(), rename, form({ name: "a", password: "geheim" }));
  expect(performed).toEqual({
    done: false,
    status: 422,
    signInNeeded: false,
    message: "Some entries need mending; what you typed is kept.",
    faults: [{ field: "name", text: "Too short." }],
    values: { name: "a" },
  });
});

test("a session that ended meanwhile keeps what was typed and answers 401", async () => {
  const performed = await performDesk(
    deskOf({ actor: { kind: "visitor" } }),
    rename,
    form({ name: "清溪縣" }),
  );
  const kept = { done: false, signInNeeded: true, values: { name: "清溪縣" } };
  expect(performed).toMatchObject(kept);
  expect(refused(performed as RefusedForm)).toMatchObject({ data: kept, init: { status: 401 } });
});

test("while looking at another day nothing is executed", async () => {
  const performed = await performDesk(deskOf({ writable: false }), rename, form({ name: "清溪縣" }));
  expect(performed).toMatchObject({ done: false, values: { name: "清溪縣" } });
  const acts = await used.current.owner.query("select from act where action = 'test.rename'");
  const before = acts.rowCount;
  await performDesk(deskOf({ writable: false }), rename, form({ name: "清溪縣" }));
  const after = await used.current.owner.query("select from act where action = 'test.rename'");
  expect(after.rowCount).toBe(before);
});

test("an error of a read becomes the answer with its status and its words", async () => {
  const read = readDesk(deskOf(), async () => {
    throw platformError("access.not-allowed");
  });
  await expect(read).rejects.toMatchObject({
    data: "Your present post does not carry this right. Ask the organisation above yours.",
    init: { status: 403 },
  });
});
