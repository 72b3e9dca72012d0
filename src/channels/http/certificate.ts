import { createPrivateKey, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { systemClock } from "#src/platform/clock/clock.ts";
import { AppError } from "#src/platform/errors/app-error.ts";
import { listenError, reasonOf } from "./listen-errors.ts";

/** PEM files; the certificate's may hold its chain. */
export interface CertificateFiles {
  readonly certFile: string;
  readonly keyFile: string;
}

/**
 * Certificate and key from their files, fit to serve with now.
 * @throws AppError hub.certificate-unreadable, hub.certificate-mismatch, hub.certificate-not-in-force
 */
export function readCertificate(files: CertificateFiles): { readonly cert: Buffer; readonly key: Buffer } {
  try {
    const [cert, key] = [readFileSync(files.certFile), readFileSync(files.keyFile)];
    const own = new X509Certificate(cert);
    if (!own.checkPrivateKey(createPrivateKey(key)))
      throw listenError("hub.certificate-mismatch", { ...files });
    requireInForce(own, files);
    return { cert, key };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw listenError("hub.certificate-unreadable", { reason: reasonOf(error), ...files });
  }
}

function requireInForce(
  { validFromDate, validToDate }: X509Certificate,
  { certFile }: CertificateFiles,
): void {
  const now = systemClock.now().getTime();
  if (validFromDate.getTime() <= now && now < validToDate.getTime()) return;
  const [from, until] = [validFromDate, validToDate].map((instant) => instant.toISOString().slice(0, 10));
  throw listenError("hub.certificate-not-in-force", { certFile, from, until });
}
