/** What Chrome 87 does not have of what this app and the libraries in it use. Imported before everything else. */
const add = (target: object, name: string, value: unknown): void => {
  if (!(name in target)) Object.defineProperty(target, name, { value, configurable: true, writable: true });
};

function at<T>(this: readonly T[], index: number): T | undefined {
  return this[index < 0 ? this.length + index : index];
}

add(Array.prototype, "at", at);
add(String.prototype, "at", at);
add(Array.prototype, "toSorted", function toSorted<T>(this: readonly T[], by?: (a: T, b: T) => number) {
  // oxlint-disable-next-line unicorn/no-array-sort -- toSorted itself
  return [...this].sort(by);
});
add(Object, "hasOwn", (target: object, key: PropertyKey) =>
  Object.prototype.hasOwnProperty.call(target, key),
);
add(Crypto.prototype, "randomUUID", function randomUUID(this: Crypto) {
  const bytes = this.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
});
