import { accountPhoneField, secondFactorField } from "../model/personal-fields.ts";
import { keyIdOf } from "#src/platform/personal/field-cipher.ts";
import type { Accounts } from "./accounts.ts";

/**
 * Brings what accounts hold to the newest keys: phone numbers with their look-up hash, secrets of second factors. A value
 * changed meanwhile is left alone: it was sealed with the newest keys. @returns how many values changed.
 */
export async function resealAccounts({ db, cipher }: Pick<Accounts, "db" | "cipher">): Promise<number> {
  let changed = 0;
  for (const row of await db.selectFrom("phone").select(["account_id", "sealed"]).execute()) {
    if (keyIdOf(row.sealed) === cipher.currentKeyId) continue;
    const number = cipher.reveal(row.sealed, accountPhoneField);
    const result = await db
      .updateTable("phone")
      .set(cipher.protectFindable(number, accountPhoneField))
      .where("account_id", "=", row.account_id)
      .where("sealed", "=", row.sealed)
      .executeTakeFirst();
    changed += Number(result.numUpdatedRows);
  }
  for (const row of await db.selectFrom("second_factor").select(["account_id", "secret_sealed"]).execute()) {
    if (keyIdOf(row.secret_sealed) === cipher.currentKeyId) continue;
    const secret = cipher.reveal(row.secret_sealed, secondFactorField);
    const result = await db
      .updateTable("second_factor")
      .set({ secret_sealed: cipher.protect(secret, secondFactorField) })
      .where("account_id", "=", row.account_id)
      .where("secret_sealed", "=", row.secret_sealed)
      .executeTakeFirst();
    changed += Number(result.numUpdatedRows);
  }
  return changed;
}
