import { createReadStream } from "node:fs";
import { access, constants } from "node:fs/promises";
import { basename } from "node:path";
import { z } from "zod";
import {
  importUnits,
  planUnitsImport,
  postHolders,
  readUnitsFile,
  type UnitsPlan,
} from "#src/domains/registry/index.ts";
import { day } from "#src/domains/registry/model/day.ts";
import { perform } from "#src/platform/access/action.ts";
import type { Actor } from "#src/platform/access/actor.ts";
import { localDay } from "#src/platform/clock/clock.ts";
import { terminalLanguage } from "#src/platform/config/terminal-language.ts";
import { countyName } from "#src/platform/db/county.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { parseInput } from "#src/platform/errors/parse-input.ts";
import { type Words, words } from "#src/platform/i18n/language.ts";
import { actorOf } from "./actor-of.ts";
import { type Command, readArguments } from "./command.ts";
import { countyNamed } from "./county-named.ts";
import { cliError } from "./errors.ts";
import { firstOfficer } from "./next-steps.ts";
import { tell } from "./output.ts";
import { withHubDatabase } from "./with-hub-database.ts";

const said = {
  preview: words("{county}，自 {on} 起：", "{county}，自 {on} 起：", "{county}, from {on}:"),
  added: words("  新增 {n} 个{examples}", "  新增 {n} 個{examples}", "  new: {n}{examples}"),
  changed: words("  变更 {n} 个{examples}", "  變更 {n} 個{examples}", "  changed: {n}{examples}"),
  closed: words("  不再存在 {n} 个{examples}", "  不再存在 {n} 個{examples}", "  gone: {n}{examples}"),
  unchanged: words("  不变 {n} 个", "  不變 {n} 個", "  unchanged: {n}"),
  founded: words("  新设党组织 {n} 个", "  新設黨組織 {n} 個", "  organisations founded: {n}"),
  nothingWritten: words("没有写入任何内容。", "沒有寫入任何內容。", "Nothing was written."),
  done: words("已导入。", "已導入。", "Imported."),
};

/** The operator at the machine acts as the system; the act row says so. */
const operator: Actor = { kind: "system", job: "import-units" };

const dated = z.object({ on: day });

export const command: Command = {
  name: "import units",
  summary: words("导入单位名单", "導入單位名單", "Import a list of units"),
  usage: ["FILE.csv"],
  run: async (args) => {
    const { values, positionals } = readArguments(args, {
      county: { type: "string" },
      on: { type: "string" },
      as: { type: "string" },
      "with-organisations": { type: "boolean", default: false },
      "dry-run": { type: "boolean", default: false },
    });
    const [path] = positionals;
    if (path === undefined) throw cliError("cli.argument-missing", { name: "FILE.csv" });
    await access(path, constants.R_OK).catch(() => {
      throw cliError("cli.file-unreadable", { file: path });
    });
    const file = await readUnitsFile(basename(path), createReadStream(path));
    await withHubDatabase(async ({ cell }) => {
      const county = await countyNamed(cell, values.county);
      const actor = await actorOf(cell, county, values.as, operator);
      const { on } = parseInput(dated, { on: values.on ?? localDay(cell.clock.now(), county.timeZone) });
      tell(said.preview, { county: countyName(county, terminalLanguage()), on });
      if (values["dry-run"]) {
        showPlan(await withCounty(cell, county, actor, (ctx) => planUnitsImport(ctx, file, on)));
        tell(said.nothingWritten);
        return;
      }
      const input = { file, on, withOrganisations: values["with-organisations"] };
      const done = await perform(cell, county, actor, importUnits, input);
      for (const what of ["added", "changed", "closed", "unchanged"] as const) {
        tell(said[what], { n: done[what], examples: "" });
      }
      if (done.founded > 0) tell(said.founded, { n: done.founded });
      tell(said.done);
      const holders = await withCounty(cell, county, operator, postHolders);
      if (holders.every(({ post }) => post !== "organisation_officer")) tell(firstOfficer);
    });
  },
};

const mostExamples = 10;

function showPlan(plan: UnitsPlan): void {
  show(said.added, plan.added);
  show(said.changed, plan.changed);
  show(said.closed, plan.closed);
  tell(said.unchanged, { n: plan.unchanged });
}

function show(text: Words, units: readonly { readonly code: string; readonly name: string }[]): void {
  const named = units.slice(0, mostExamples).map(({ code, name }) => `\n    ${code} ${name}`);
  const more = units.length > mostExamples ? "\n    …" : "";
  tell(text, { n: units.length, examples: named.join("") + more });
}
