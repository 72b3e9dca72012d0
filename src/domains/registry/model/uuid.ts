const form = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** True for an identity as addresses carry it; anything else names nothing. */
export function isUuid(text: string): boolean {
  return form.test(text);
}
