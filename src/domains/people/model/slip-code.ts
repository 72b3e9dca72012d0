/** A slip's code is sixteen digits: eight that find the invitation and eight that are its secret. */
export const slipNumberLength = 8;
export const slipSecretLength = 8;

/** In groups of four, as it is printed and read out. */
export function slipCode(number: string, secret: string): string {
  return `${number}${secret}`.replace(/(\d{4})(?=\d)/g, "$1 ");
}

/** The two parts of a typed code; undefined when it is none. */
export function partsOfSlipCode(digits: string): { number: string; secret: string } | undefined {
  if (!/^\d{16}$/.test(digits)) return undefined;
  return { number: digits.slice(0, slipNumberLength), secret: digits.slice(slipNumberLength) };
}
