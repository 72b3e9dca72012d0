import { randomUUIDv7 } from "node:crypto";
import type { Kysely } from "kysely";
import type { Clock } from "#src/platform/clock/clock.ts";
import type { Message, MessageGateway } from "#src/platform/notify/gateway.ts";
import type { AuthSchema } from "./auth-schema.ts";
import type { FieldCipher } from "#src/platform/personal/field-cipher.ts";

const keptFor = 24 * 60 * 60 * 1000;

/**
 * Where messages go as long as no provider is connected. They are kept encrypted for a day, their text in a demo only:
 * elsewhere it would lie there for whoever comes by the keys, and reach nobody it is meant for.
 */
export function outboxGateway(
  db: Kysely<AuthSchema>,
  cipher: FieldCipher,
  clock: Clock,
  isDemo: () => Promise<boolean>,
): MessageGateway {
  return {
    send: async ({ channel, recipient, text, purpose }) => {
      const now = clock.now();
      await clearOutbox(db, now);
      const kept = (await isDemo()) ? text : "";
      await db
        .insertInto("message_outbox")
        .values({
          id: randomUUIDv7(),
          channel,
          recipient_sealed: cipher.protect(recipient),
          text_sealed: cipher.protect(kept),
          purpose,
          created_at: now,
        })
        .execute();
    },
  };
}

export async function clearOutbox(db: Kysely<AuthSchema>, now: Date): Promise<void> {
  await db
    .deleteFrom("message_outbox")
    .where("created_at", "<", new Date(now.getTime() - keptFor))
    .execute();
}

/** The latest messages in clear, newest first: for the demo county only, where no message reaches anyone. */
export async function readDemoOutbox(
  db: Kysely<AuthSchema>,
  cipher: FieldCipher,
  demo: boolean,
): Promise<readonly Message[]> {
  if (!demo) return [];
  const rows = await db
    .selectFrom("message_outbox")
    .select(["channel", "recipient_sealed", "text_sealed", "purpose"])
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(20)
    .execute();
  return rows.map((row) => ({
    channel: row.channel,
    recipient: cipher.reveal(row.recipient_sealed),
    text: cipher.reveal(row.text_sealed),
    purpose: row.purpose,
  }));
}
