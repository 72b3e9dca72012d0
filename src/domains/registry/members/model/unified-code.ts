/** GB 32100-2015 leaves out I, O, S, V and Z; a character's value is its place. */
const unifiedAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const unifiedWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** GB 11714 numbers its letters without gaps, A = 10 … Z = 35: the same letter has another value in each standard. */
const organisationAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** Department 1, kind 1, division 6, organisation code 9, check 1. */
export interface UnifiedCode {
  readonly code: string;
  readonly department: string;
  readonly kind: string;
  readonly division: string;
  readonly organisationCode: string;
}

/** The parts of a unified social credit code as typed; undefined when its form or one of its two checks fails. */
export function readUnifiedCode(typed: string): UnifiedCode | undefined {
  const code = typed.normalize("NFKC").trim().toUpperCase();
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) return undefined;
  const organisationCode = code.slice(8, 17);
  if (!isOrganisationCode(organisationCode) || code[17] !== unifiedCheck(code)) return undefined;
  return {
    code,
    department: code.slice(0, 1),
    kind: code.slice(1, 2),
    division: code.slice(2, 8),
    organisationCode,
  };
}

/** Nine characters without the hyphen. */
export function isOrganisationCode(code: string): boolean {
  return /^[0-9A-Z]{8}[0-9X]$/.test(code) && code[8] === organisationCheck(code);
}

function unifiedCheck(code: string): string {
  return unifiedAlphabet.charAt((31 - (weigh(code, unifiedAlphabet, unifiedWeights) % 31)) % 31);
}

function organisationCheck(code: string): string {
  return "0X987654321".charAt(weigh(code, organisationAlphabet, organisationWeights) % 11);
}

function weigh(code: string, alphabet: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * alphabet.indexOf(code.charAt(at)), 0);
}
