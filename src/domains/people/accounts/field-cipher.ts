/** Encryption of personal fields as accounts and persons need it; the platform's cipher fits. */
export interface FieldCipher {
  protect(plain: string): Buffer;
  reveal(sealed: Buffer): string;
  /** A keyed hash to find a value by; different for each field. */
  lookup(plain: string, field: string): Buffer;
}
