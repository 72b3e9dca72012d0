import { passkey } from "@better-auth/passkey";
import { type BetterAuthPlugin, betterAuth } from "better-auth";
import { APIError, createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { username } from "better-auth/plugins";
import type { Kysely } from "kysely";
import { z } from "zod";
import { isSignInName } from "../model/sign-in-name.ts";
import { longestPassword, sessionLifetime, shortestPassword } from "../model/sign-in-rules.ts";
import type { AuthSchema } from "./auth-schema.ts";

/** Paths of better-auth's endpoints whose session counts as two factors: a passkey that has verified its user. */
const twoFactorPaths = new Set(["/passkey/verify-authentication"]);

/**
 * better-auth for one origin: passkeys are bound to the host name, cookies to the protocol. Its HTTP handler is not
 * mounted; only the functions that this domain calls can be reached. See docs/decisions/0012.
 */
export function betterAuthAt(origin: string, db: Kysely<AuthSchema>, secret: string) {
  const https = origin.startsWith("https:");
  const cookie = (name: string) => ({ name: `${https ? "__Host-" : ""}sanwang-${name}` });
  return betterAuth({
    appName: "Sanwang",
    baseURL: origin,
    trustedOrigins: [origin],
    secret,
    database: { db, type: "postgres" },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
    },
    session: {
      expiresIn: sessionLifetime.absolute / 1000,
      disableSessionRefresh: true,
      additionalFields: { assurance: { type: "number", required: true, defaultValue: 1, input: false } },
    },
    advanced: {
      database: { generateId: "uuid" },
      ipAddress: { disableIpTracking: true },
      // The prefix __Host- is stricter than better-auth's own __Secure-, which it would put before ours.
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", secure: https, path: "/" },
      cookies: {
        session_token: cookie("session"),
        passkey: cookie("passkey"),
        dont_remember: cookie("brief"),
      },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => ({
            data: twoFactorPaths.has(context?.path ?? "") ? { ...session, assurance: 2 } : session,
          }),
        },
      },
    },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: 2,
        maxUsernameLength: 40,
        usernameValidator: isSignInName,
      }),
      passkey({
        rpName: "Sanwang",
        rpID: new URL(origin).hostname,
        origin,
        advanced: { webAuthnChallengeCookie: "passkey" },
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        registration: {
          afterVerification: async ({ verification }) =>
            requireVerifiedUser(verification.registrationInfo?.userVerified),
        },
        authentication: {
          afterVerification: async ({ verification }) =>
            requireVerifiedUser(verification.authenticationInfo.userVerified),
        },
      }),
      sessionStarter,
    ],
  });
}

export type BetterAuth = ReturnType<typeof betterAuthAt>;

/** A passkey alone lets in people who hold posts: it must have asked for a PIN, a finger or a face. */
function requireVerifiedUser(verified: boolean | undefined): void {
  if (verified !== true) throw new APIError("UNAUTHORIZED", { message: "user verification missing" });
}

const sessionStarter = {
  id: "sanwang-session",
  endpoints: {
    /** Begins a session for an account that has proved itself by other means than better-auth's own. */
    startSession: createAuthEndpoint.serverOnly(
      {
        method: "POST",
        body: z.object({ accountId: z.string(), assurance: z.union([z.literal(1), z.literal(2)]) }),
      },
      async (ctx) => {
        const { accountId, assurance } = ctx.body;
        const user = await ctx.context.internalAdapter.findUserById(accountId);
        if (user === null) throw new APIError("UNAUTHORIZED");
        const session = await ctx.context.internalAdapter.createSession(
          accountId,
          false,
          { assurance },
          true,
        );
        await setSessionCookie(ctx, { session, user });
        return { sessionId: session.id };
      },
    ),
  },
} satisfies BetterAuthPlugin;
