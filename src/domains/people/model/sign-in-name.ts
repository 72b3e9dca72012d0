/** Sign-in names are letters of any script (王秀蘭), digits, point, dash and underscore; case does not count. */
const form = /^[\p{L}\p{N}][\p{L}\p{N}._-]{1,39}$/u;

export function isSignInName(name: string): boolean {
  return form.test(name);
}

export function normalSignInName(name: string): string {
  return name.normalize("NFKC").trim().toLowerCase();
}
