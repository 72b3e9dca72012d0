/** What the passkey endpoint gives and takes: everything binary as base64url, as WebAuthn's JSON forms have it. */
interface DescriptorJson {
  readonly id: string;
  readonly transports?: AuthenticatorTransport[];
}

interface RequestJson {
  readonly challenge: string;
  readonly rpId?: string;
  readonly timeout?: number;
  readonly userVerification?: UserVerificationRequirement;
  readonly allowCredentials?: readonly DescriptorJson[];
}

interface CreationJson {
  readonly challenge: string;
  readonly rp: PublicKeyCredentialRpEntity;
  readonly user: { readonly id: string; readonly name: string; readonly displayName: string };
  readonly pubKeyCredParams: PublicKeyCredentialParameters[];
  readonly timeout?: number;
  readonly excludeCredentials?: readonly DescriptorJson[];
  readonly authenticatorSelection?: AuthenticatorSelectionCriteria;
}

/** Chrome 109 has no parseRequestOptionsFromJSON: the forms are turned here. */
export function hasPasskeys(): boolean {
  return typeof window !== "undefined" && window.PublicKeyCredential !== undefined;
}

/** Signs in with a passkey. @returns the page to go to. @throws when the person or the server refuses. */
export async function signInByPasskey(to: string): Promise<string> {
  const options = await ask<RequestJson>({ step: "sign-in-challenge" });
  const credential = await navigator.credentials.get({
    publicKey: {
      challenge: bytes(options.challenge),
      userVerification: "required",
      ...(options.rpId !== undefined && { rpId: options.rpId }),
      ...(options.timeout !== undefined && { timeout: options.timeout }),
      ...(options.allowCredentials !== undefined && {
        allowCredentials: options.allowCredentials.map(descriptor),
      }),
    },
  });
  const { id, rawId, response } = credential as PublicKeyCredential & {
    response: AuthenticatorAssertionResponse;
  };
  const answer = {
    id,
    rawId: text(rawId),
    type: "public-key",
    clientExtensionResults: {},
    response: {
      clientDataJSON: text(response.clientDataJSON),
      authenticatorData: text(response.authenticatorData),
      signature: text(response.signature),
      ...(response.userHandle !== null && { userHandle: text(response.userHandle) }),
    },
  };
  return (await ask<{ to: string }>({ step: "sign-in", to, answer })).to;
}

/** Makes a passkey on this device for the account. @throws when the person or the server refuses. */
export async function makePasskey(name: string): Promise<void> {
  const options = await ask<CreationJson>({ step: "new-challenge" });
  const credential = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: (options.excludeCredentials ?? []).map(descriptor),
    },
  });
  const { id, rawId, response } = credential as PublicKeyCredential & {
    response: AuthenticatorAttestationResponse;
  };
  const answer = {
    id,
    rawId: text(rawId),
    type: "public-key",
    clientExtensionResults: {},
    response: {
      clientDataJSON: text(response.clientDataJSON),
      attestationObject: text(response.attestationObject),
      transports: response.getTransports(),
    },
  };
  await ask({ step: "new", name, answer });
}

async function ask<T>(body: unknown): Promise<T> {
  const response = await fetch("/desk/passkey", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`passkey: ${response.status}`);
  return (await response.json()) as T;
}

function descriptor({ id, transports }: DescriptorJson): PublicKeyCredentialDescriptor {
  return { type: "public-key", id: bytes(id), ...(transports !== undefined && { transports }) };
}

function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  const base64 = base64url.replaceAll("-", "+").replaceAll("_", "/");
  return Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0);
}

function text(buffer: ArrayBuffer): string {
  const binary = Array.from(new Uint8Array(buffer), (byte) => String.fromCodePoint(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
