import { createContext, data, redirect, type RouterContextProvider } from "react-router";
import type { z } from "zod";
import { type LoggedContext, type Look, withLoggedLook } from "../audit/record-look.ts";
import type { Cell } from "../db/cell.ts";
import type { AsOf, ReadContext } from "../db/context.ts";
import type { County } from "../db/county.ts";
import { withCounty } from "../db/with-county.ts";
import { AppError } from "../errors/app-error.ts";
import { platformError } from "../errors/platform-errors.ts";
import { fill, type Language } from "../i18n/language.ts";
import { type Action, perform } from "./action.ts";
import type { Actor } from "./actor.ts";

/** The browser or program that a request comes from. */
export interface Caller {
  /** Scheme and host by which it reached us, no slash at the end. */
  readonly origin: string;
  readonly headers: Headers;
  /** Its network address. */
  readonly address: string;
}

/** Finds who is signed in; a visitor when nobody is. Given by the people domain. */
export type ActorReader = (caller: Caller, county: County) => Promise<Actor>;

/** What every face knows of a request. */
export interface RequestScope {
  readonly requestId: string;
  /** Scheme and host as the reader sees them, no slash at the end. */
  readonly origin: string;
  readonly caller: Caller;
  readonly cell: Cell;
  readonly county: County;
  readonly actor: Actor;
  readonly language: Language;
  /** The county's local day of the request. */
  readonly today: string;
}

/** The same for a desk page, with the two dates that its figures are asked for. */
export interface DeskScope extends RequestScope {
  readonly asOf: AsOf;
  /** Large type and targets, by the person's choice. */
  readonly elder: boolean;
  /** False while looking at another day or at what was known earlier. */
  readonly writable: boolean;
}

/** A domain's answer to machines and plain forms outside the desk. */
export type FaceHandler = (request: Request, scope: RequestScope) => Promise<Response>;

export const deskContext = createContext<DeskScope>();

type DeskContext = Readonly<RouterContextProvider>;

/** Puts what a domain's screens need beside the scope into a request's context, by keys of that domain. */
export type DeskProvider = (context: RouterContextProvider) => void;

/**
 * Reads for a desk page as the person who asks, in one transaction. An AppError becomes the answer with its status and
 * its words, which the nearest error page shows.
 */
export async function readDesk<T>(
  context: DeskContext,
  work: (ctx: ReadContext, scope: DeskScope) => Promise<T>,
): Promise<T> {
  const scope = context.get(deskContext);
  try {
    return await withCounty(scope.cell, scope.county, scope.actor, (ctx) => work(ctx, scope));
  } catch (error) {
    throw answerOf(error, scope.language);
  }
}

/** The same for personal data: whom `work` shows is recorded as a look in the one transaction that reads it. */
export async function readDeskLogged<T>(
  context: DeskContext,
  look: Look,
  work: (ctx: LoggedContext, scope: DeskScope) => Promise<T>,
): Promise<T> {
  const scope = context.get(deskContext);
  try {
    return await withLoggedLook(scope.cell, scope.county, scope.actor, look, (ctx) => work(ctx, scope));
  } catch (error) {
    throw answerOf(error, scope.language);
  }
}

function answerOf(error: unknown, language: Language): unknown {
  return error instanceof AppError ? data(error.say(language), { status: error.status }) : error;
}

/** Text fields of a form as typed; a field that occurs several times is a list. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** A form that came back: everything typed is kept, each fault stands with its field. */
export interface RefusedForm {
  readonly done: false;
  /** 401, 422 or 507; the answer's own. */
  readonly status: number;
  /** True when the session ended meanwhile: sign in elsewhere, then send again. */
  readonly signInNeeded: boolean;
  readonly message: string;
  readonly faults: readonly { readonly field: string; readonly text: string }[];
  readonly values: FormValues;
}

export type Performed<Result> = { readonly done: true; readonly result: Result } | RefusedForm;

/**
 * Executes an action with a form's fields. What the person can mend comes back as a RefusedForm; give it to
 * `refused()` so that the page shows it. Anything else is thrown to the error page.
 * @param inputOf makes the action's input of the form; by default its fields as they are.
 */
export async function performDesk<Schema extends z.ZodType, Result>(
  context: DeskContext,
  action: Action<Schema, Result>,
  form: FormData,
  inputOf: (values: FormValues) => unknown = (values) => values,
): Promise<Performed<Result>> {
  const scope = context.get(deskContext);
  const values = formValues(form);
  try {
    if (!scope.writable) throw platformError("desk.looking-back");
    return {
      done: true,
      result: await perform(scope.cell, scope.county, scope.actor, action, inputOf(values)),
    };
  } catch (error) {
    if (error instanceof AppError && error.givesFormBack) return refusedForm(error, values, scope.language);
    throw error;
  }
}

/** The refused form as an action's answer, with its status; the page stays and nothing typed is lost. */
export function refused(form: RefusedForm) {
  return data(form, { status: form.status });
}

/** Where a finished form leads: to a page of the desk, which a reload does not send again. */
export function done(path: string): Response {
  return redirect(path, 303);
}

export function refusedForm(error: AppError, values: FormValues, language: Language): RefusedForm {
  return {
    done: false,
    status: error.status === 401 || error.status >= 500 ? error.status : 422,
    signInNeeded: error.status === 401,
    message: error.say(language),
    faults: error.faults.map((fault) => ({
      field: fault.field,
      text: fill(fault.text, language, fault.values),
    })),
    values: withoutPasswords(values),
  };
}

/** A password goes to the server and never back. */
function withoutPasswords(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !/password/i.test(name)));
}

export function formValues(form: FormData): FormValues {
  const names = [...new Set(form.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const texts = form.getAll(name).filter((value) => typeof value === "string");
      return [name, texts.length === 1 ? (texts[0] ?? "") : texts];
    }),
  );
}
