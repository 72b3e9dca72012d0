import { accountPhoneField } from "../model/personal-fields.ts";
import type { Accounts } from "./accounts.ts";

/**
 * Takes numbers out of what was sent and asked for: messages, codes, counts of tries. These name no account, so each is
 * opened and compared; there are a day's worth at most.
 */
export async function forgetNumbers(accounts: Accounts, numbers: ReadonlySet<string>): Promise<void> {
  if (numbers.size === 0) return;
  const { db, cipher } = accounts;
  const messages = await db.selectFrom("message_outbox").select(["id", "recipient_sealed"]).execute();
  const sent = messages.filter((row) => numbers.has(cipher.reveal(row.recipient_sealed)));
  const codes = await db.selectFrom("phone_code").select(["id", "number_sealed"]).execute();
  const asked = codes.filter((row) => numbers.has(cipher.reveal(row.number_sealed, accountPhoneField)));
  const tries = [...numbers].map((number) => accounts.blind(`message:${number}`));
  await deleteIds(accounts, "message_outbox", sent);
  await deleteIds(accounts, "phone_code", asked);
  await db.deleteFrom("attempt").where("subject", "in", tries).execute();
}

async function deleteIds(
  { db }: Accounts,
  table: "message_outbox" | "phone_code",
  rows: readonly { readonly id: string }[],
): Promise<void> {
  if (rows.length === 0) return;
  await db
    .deleteFrom(table)
    .where(
      "id",
      "in",
      rows.map(({ id }) => id),
    )
    .execute();
}
