import { z } from "zod";

const base64url = z
  .string()
  .regex(/^[A-Za-z0-9_-]+$/)
  .max(20_000);

/** What a browser answers to a passkey sign-in challenge (WebAuthn AuthenticationResponseJSON). */
export const passkeyAnswer = z.object({
  id: base64url,
  rawId: base64url,
  type: z.literal("public-key"),
  clientExtensionResults: z.object({}),
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional(),
  }),
});

export type PasskeyAnswer = z.output<typeof passkeyAnswer>;

/** What a browser answers when it has made a passkey (RegistrationResponseJSON). */
export const newPasskeyAnswer = z.object({
  id: base64url,
  rawId: base64url,
  type: z.literal("public-key"),
  clientExtensionResults: z.object({}),
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
});

export type NewPasskeyAnswer = z.output<typeof newPasskeyAnswer>;
