import type { ActionFunctionArgs } from "react-router";
import { z } from "zod";
import { AppError } from "#src/platform/errors/app-error.ts";
import { parseInput } from "#src/platform/errors/parse-input.ts";
import {
  addPasskey,
  newPasskeyChallenge,
  type PasskeyChallenge,
  passkeySignInChallenge,
  signInWithPasskey,
} from "../accounts/passkeys.ts";
import { newPasskeyAnswer, passkeyAnswer } from "../model/passkey-answer.ts";
import { nextPage } from "./after-sign-in.ts";
import { cookieHeaders, safeTarget } from "./answer-form.ts";
import { type PeopleRequest, peopleRequest } from "./people-context.ts";

const question = z.discriminatedUnion("step", [
  z.object({ step: z.literal("sign-in-challenge") }),
  z.object({ step: z.literal("sign-in"), to: z.string(), answer: passkeyAnswer }),
  z.object({ step: z.literal("new-challenge") }),
  z.object({ step: z.literal("new"), name: z.string().trim().max(60), answer: newPasskeyAnswer }),
]);

/** The browser's half of a passkey ceremony talks to this: JSON in, JSON out. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const people = peopleRequest(context);
  try {
    return await answer(people, parseInput(question, await request.json()));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return Response.json({ message: error.say(people.scope.language) }, { status: error.status });
  }
}

async function answer(people: PeopleRequest, asked: z.output<typeof question>): Promise<Response> {
  const { accounts, scope } = people;
  switch (asked.step) {
    case "sign-in-challenge":
      return challenge(await passkeySignInChallenge(accounts, scope.caller));
    case "new-challenge":
      return challenge(await newPasskeyChallenge(accounts, scope.caller));
    case "sign-in": {
      const started = await signInWithPasskey(accounts, scope.caller, asked.answer);
      const to = await nextPage(people, started, "passkey", safeTarget(asked.to));
      return Response.json({ to }, { headers: cookieHeaders(started.cookies) });
    }
    case "new": {
      const { cell, county, caller, language } = scope;
      const started = await addPasskey(accounts, cell, county, caller, { ...asked, language });
      return Response.json({}, { headers: cookieHeaders(started.cookies) });
    }
  }
}

function challenge({ options, cookies }: PasskeyChallenge): Response {
  return Response.json(options, { headers: cookieHeaders(cookies) });
}
