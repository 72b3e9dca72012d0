/** How much of a personal field is shown to those who need not see all of it. */
export type MaskedKind = "name" | "phone" | "identity-number";

const cover = "*";

/**
 * `王小明` → `王**`, `欧阳小明` → `欧***`; `13812345678` → `138****5678`; `110101199001011234` → `110***********1234`.
 * What is too short to keep anything is covered whole.
 */
export function mask(kind: MaskedKind, plain: string): string {
  const characters = [...plain];
  const { first, last } = shown[kind];
  if (characters.length <= first + last) return cover.repeat(characters.length);
  const covered = characters.length - first - last;
  return [
    ...characters.slice(0, first),
    cover.repeat(covered),
    ...characters.slice(characters.length - last),
  ].join("");
}

const shown: Readonly<Record<MaskedKind, { readonly first: number; readonly last: number }>> = {
  name: { first: 1, last: 0 },
  phone: { first: 3, last: 4 },
  "identity-number": { first: 3, last: 4 },
};
