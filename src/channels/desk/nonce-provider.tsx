import { createContext, useContext } from "react";

const Nonce = createContext<string | undefined>(undefined);

export const NonceProvider = Nonce.Provider;

/** On the server from the request; in the browser from a script that the page came with, for styles made later. */
export function useNonce(): string | undefined {
  const given = useContext(Nonce);
  if (given !== undefined || typeof document === "undefined") return given;
  return document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce;
}
