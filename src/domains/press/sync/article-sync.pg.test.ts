import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sequenceAll } from "#src/platform/audit/sequencer.ts";
import { diskFileStore } from "#src/platform/files/disk-file-store.ts";
import { logAllChanges } from "#src/platform/sync/hub/change-log.ts";
import { makeToken, tokenHash } from "#src/platform/sync/hub/devices.ts";
import { ModelDevice } from "#src/platform/sync/hub/fixtures/model-device.ts";
import { testDevice } from "#src/platform/sync/hub/fixtures/test-hub.ts";
import { openHubKeys } from "#src/platform/sync/hub/hub-keys.ts";
import { ownOrganisationRights } from "#src/platform/sync/hub/own-organisation-rights.ts";
import { openSyncHub, type SyncHub } from "#src/platform/sync/hub/sync-hub.ts";
import { correctArticle } from "../actions/correct-article.ts";
import { createArticle } from "../actions/create-article.ts";
import { defineColumn } from "../actions/define-column.ts";
import { publishArticle } from "../actions/publish-article.ts";
import { saveArticle } from "../actions/save-article.ts";
import { withdrawArticle } from "../actions/withdraw-article.ts";
import type { Block } from "../model/article.ts";
import { bystander, documentOf, editor, operator, ownOrganisation, usePressCell } from "../press.test-kit.ts";
import { articleCollection, type ArticleOnDevice } from "./article-collection.ts";

const press = usePressCell();
const columnId = randomUUID();
const folder = mkdtempSync(join(tmpdir(), "sanwang-articles-"));
let hub: SyncHub;
let devices: ModelDevice[];

beforeAll(async () => {
  hub = openSyncHub({
    cell: press.current.cell,
    collections: [articleCollection],
    actions: [],
    stations: { rightsOf: ownOrganisationRights },
    keys: openHubKeys(join(folder, "keys")),
    files: diskFileStore(join(folder, "files")),
    incoming: join(folder, "incoming"),
    onFailure: (error) => {
      throw error;
    },
  });
  await press.act(operator, defineColumn, { columnId, slug: "news", nameHant: "要聞", place: 0 });
  const personId = bystander.kind === "person" ? bystander.personId : "";
  devices = [
    await enrolled("kind, person_id", ["phone", personId]),
    await enrolled("kind, organisation_no, public_key", ["station", 8, Buffer.alloc(32)]),
  ];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function enrolled(columns: string, values: readonly unknown[]): Promise<ModelDevice> {
  const { owner, cell } = press.current;
  const [id, token] = [randomUUID(), makeToken()];
  await owner.query(
    `insert into sync_device (id, token_hash, enrolled_at, name, program, act_id, recorded_at, ${columns})
     values ($1, $2, $3, '', '0', $1, $3, ${values.map((_, n) => `$${n + 4}`).join(", ")})`,
    [id, tokenHash(token), cell.clock.now(), ...values],
  );
  return new ModelDevice(testDevice(press.current, hub, id, token));
}

/** Every device makes contact; gives what each holds of the article. */
async function afterContact(articleId: string): Promise<(ArticleOnDevice | undefined)[]> {
  const { cell, county } = press.current;
  await sequenceAll(cell, county);
  await logAllChanges(cell, county, [articleCollection]);
  for (const device of devices) expect(await device.contact(100, null)).toBe(true);
  return devices.map(
    ({ documents }) =>
      [...documents].find(([key]) => key.endsWith(articleId))?.[1] as ArticleOnDevice | undefined,
  );
}

test("a correction changes what phones and stations hold, its film with it, and a withdrawal leaves nothing", async () => {
  const [before, after, paper] = [
    await press.keepFile("video/webm"),
    await press.keepFile("video/webm"),
    await press.keepFile("application/pdf"),
  ];
  const attachment: Block = { kind: "attachment", file: paper, name: "辦法" };
  const withFilm = (file: string) =>
    documentOf({ blocks: [{ kind: "video", file, title: "放水那天" }, attachment] });
  const articleId = randomUUID();
  const article = { articleId, organisationNo: ownOrganisation, columnId, slug: "film" };
  await press.act(editor, createArticle, { ...article, document: withFilm(before) });
  await press.act(editor, publishArticle, { articleId, seenVersion: 1 });
  for (const held of await afterContact(articleId)) {
    expect(held).toMatchObject({ version: 1, files: [{ file: before, use: "video" }, { file: paper }] });
  }

  await press.act(editor, saveArticle, { articleId, seenVersion: 1, document: withFilm(after) });
  await press.act(editor, correctArticle, { articleId, seenVersion: 2, note: "換上完整的錄像。" });
  for (const held of await afterContact(articleId)) {
    expect(held).toMatchObject({
      version: 2,
      correctionHans: "换上完整的录像。",
      files: [{ file: after }, { file: paper }],
    });
    expect(JSON.stringify(held)).not.toContain(before);
  }

  await press.act(editor, withdrawArticle, { articleId, reason: "內容有誤。" });
  expect(await afterContact(articleId)).toEqual([undefined, undefined]);
  for (const { documents } of devices) {
    expect(JSON.stringify([...documents])).not.toMatch(new RegExp(`${after}|${paper}`));
  }
});
