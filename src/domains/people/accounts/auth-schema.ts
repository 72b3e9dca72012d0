import type { Generated } from "kysely";

interface UserTable {
  id: string;
  name: string;
  email: string;
  username: string | null;
  createdAt: Date;
  linked: Generated<boolean>;
}

interface SessionTable {
  id: string;
  token: string;
  userId: string;
  userAgent: string | null;
  createdAt: Date;
  updatedAt: Date;
  expiresAt: Date;
  assurance: number;
}

interface AccountTable {
  id: string;
  userId: string;
  providerId: string;
  password: string | null;
}

interface PasskeyTable {
  id: string;
  userId: string;
  name: string | null;
  createdAt: Date | null;
}

interface VerificationTable {
  id: string;
  expiresAt: Date;
}

interface SecondFactorTable {
  account_id: string;
  secret_sealed: Buffer;
  last_step: Generated<string>;
}

interface RecoveryCodeTable {
  id: string;
  account_id: string;
  salt: Buffer;
  hash: Buffer;
  used_at: Date | null;
}

interface PhoneTable {
  account_id: string;
  lookup: Buffer;
  sealed: Buffer;
  verified_at: Date;
}

export type PhoneCodePurpose = "sign-in" | "forgotten-password" | "new-number";

interface PhoneCodeTable {
  id: string;
  account_id: string | null;
  purpose: PhoneCodePurpose;
  number_sealed: Buffer;
  salt: Buffer;
  hash: Buffer;
  tries_left: number;
  expires_at: Date;
}

interface AttemptTable {
  subject: Buffer;
  failures: number;
  last_at: Date;
  blocked_until: Date;
}

interface MessageOutboxTable {
  id: string;
  channel: "sms" | "e-mail";
  recipient_sealed: Buffer;
  text_sealed: Buffer;
  purpose: string;
  created_at: Date;
}

/** The tables of schema `auth`. The first five are better-auth's; only the columns read here are named. */
export interface AuthSchema {
  user: UserTable;
  session: SessionTable;
  account: AccountTable;
  passkey: PasskeyTable;
  verification: VerificationTable;
  second_factor: SecondFactorTable;
  recovery_code: RecoveryCodeTable;
  phone: PhoneTable;
  phone_code: PhoneCodeTable;
  attempt: AttemptTable;
  message_outbox: MessageOutboxTable;
}
