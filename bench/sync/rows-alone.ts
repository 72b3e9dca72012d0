import { randomBytes, randomUUID } from "node:crypto";
import type pg from "pg";
import { milliseconds } from "../figure.ts";

/** As many as a device sends of short notes in one batch. */
const inTransaction = 195;

/** Milliseconds to insert so many acts with a note each, planned once, each statement waited for. */
export async function rowsAlone(owner: pg.Client, count: number): Promise<number> {
  return milliseconds(async () => {
    for (let done = 0; done < count; done += inTransaction) {
      await owner.query("begin");
      for (let n = done; n < Math.min(count, done + inTransaction); n += 1) await insertBoth(owner, n);
      await owner.query("commit");
    }
  });
}

async function insertBoth(owner: pg.Client, n: number): Promise<void> {
  const [actId, noteId, author] = [randomUUID(), randomUUID(), randomUUID()];
  const words = `第 ${n} 次签到，${author}`;
  const payload = JSON.stringify({ id: noteId, organisationNo: 1, words });
  await owner.query({
    name: "alone_act",
    text: `insert into act (id, action, at, local_day, actor_kind, actor_person, organisation_no, subject_id, payload,
        salt, payload_hash)
      values ($1, 'note.write', now(), '2026-01-01', 'person', $2, 1, $3, $4, $5, $6)`,
    values: [actId, author, noteId, payload, randomBytes(16), randomBytes(32)],
  });
  await owner.query({
    name: "alone_note",
    text: "insert into note (id, organisation_no, words, act_id, recorded_at) values ($1, 1, $2, $3, now())",
    values: [noteId, words, actId],
  });
}
