import type { ActionFunctionArgs } from "react-router";
import { signOut } from "../accounts/sessions.ts";
import { goOn } from "./answer-form.ts";
import { peopleRequest } from "./people-context.ts";

export async function action({ context }: ActionFunctionArgs): Promise<Response> {
  const { accounts, scope } = peopleRequest(context);
  return goOn("/desk/sign-in", await signOut(accounts, scope.caller));
}

/** Whoever follows an old link to it is not signed out by that. */
export function loader(): Response {
  return goOn("/desk");
}
