import { keeperWords } from "./keeper-words.ts";
import { type KeeperView, KeeperPage, type LineForm } from "./keeper-page.tsx";
import { rates } from "./line-rates.ts";
import type { LineRule, MissingFile } from "./means.ts";
import { answerMessage } from "./message-page.tsx";
import { siteHref } from "../site/paths.ts";
import { titleOf } from "./news.tsx";
import { keeperAgainPath, keeperPath } from "./paths.ts";
import type { SignedInRequest } from "./signed-in-only.tsx";
import { answerPage, frameOf, goingOn, goTo, type StationRequest, textOf } from "./station-request.ts";
import { stationWords } from "./station-words.ts";

/** How the station is, at `/keeper`. Everybody may see it: it names nobody and shows nothing that was written. */
export async function showKeeper(asked: StationRequest): Promise<Response> {
  const form = formOf(await asked.means.line.rule());
  return answerKeeper(asked, { ...form, isSaved: asked.path.query?.["saved"] === "line" }, 200);
}

/**
 * Begins a contact. Without signing in, because a station whose list of people has ended needs it most; who asks again and again only
 * sees the page.
 */
export async function takeSync(asked: StationRequest): Promise<Response> {
  const { means, signedIn, mayCall } = asked;
  if ((await means.line.state()).contact === null && mayCall()) {
    await means.audit({ kind: "sync-asked", person: signedIn?.person.id ?? null, about: null });
    await means.line.syncNow();
  }
  return goTo(asked, keeperPath);
}

/** Sets when and how fast the station uses its line; keepers alone. */
export async function takeLine(asked: SignedInRequest): Promise<Response> {
  const { means, signedIn, reading, form } = asked;
  if (!signedIn.person.keepsStation) {
    return answerMessage(asked, {
      status: 403,
      title: stationWords.refused[reading.language],
      text: keeperWords.mayNotKeep[reading.language],
      onward: { to: keeperPath, label: stationWords.back[reading.language] },
    });
  }
  const typed: LineForm = {
    when: textOf(form, "when") === "hours" ? "hours" : "always",
    from: textOf(form, "from"),
    until: textOf(form, "until"),
    kilobits: textOf(form, "kilobits"),
  };
  const rule = ruleOf(typed);
  if (rule === undefined) {
    return answerKeeper(asked, { ...typed, refusal: keeperWords.badHours[reading.language] }, 422);
  }
  await means.line.setRule(rule);
  await means.audit({ kind: "line-changed", person: signedIn.person.id, about: JSON.stringify(rule) });
  return goTo(asked, { ...keeperPath, query: { saved: "line" } });
}

const time = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

function ruleOf({ when, from, until, kilobits }: LineForm): LineRule | undefined {
  const rate = rates.find((each) => String(each) === kilobits) ?? null;
  if (when === "always") return { hours: null, kilobits: rate };
  if (!time.test(from) || !time.test(until) || from === until) return undefined;
  return { hours: { from, until }, kilobits: rate };
}

function formOf({ hours, kilobits }: LineRule): LineForm {
  return {
    when: hours === null ? "always" : "hours",
    from: hours?.from ?? "22:00",
    until: hours?.until ?? "06:00",
    kilobits: kilobits === null ? "" : String(kilobits),
  };
}

const refreshSeconds = 10;

async function answerKeeper(asked: StationRequest, form: LineForm, status: number): Promise<Response> {
  const { means, shelves, today } = asked;
  const [frame, health, line, rule, news, media, people] = await Promise.all([
    frameOf(asked),
    means.health(),
    means.line.state(),
    means.line.rule(),
    shelves.news(today),
    shelves.media(today),
    means.people.list(),
  ]);
  const titles = new Map([
    ...news.map((item) => [item.id, titleOf(item, asked.reading)] as const),
    ...media.map(({ id, title }) => [id, title] as const),
  ]);
  const view: KeeperView = {
    health,
    line,
    rule,
    people,
    articles: news.length,
    media: media.length,
    missing: health.missing.map((each: MissingFile) => ({ ...each, title: titles.get(each.id) })),
    mayChange: asked.signedIn?.person.keepsStation === true,
  };
  const page = answerPage(<KeeperPage frame={frame} view={view} form={form} />, status);
  const isBusy = line.contact !== null && form.refusal === undefined;
  return isBusy ? goingOn(page, refreshSeconds, siteHref(asked.reading, keeperAgainPath)) : page;
}
