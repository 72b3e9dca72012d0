import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of package.json, found from source and from the bundled build alike. */
export const projectRoot: string = findRoot(import.meta.dirname);

function findRoot(folder: string): string {
  if (existsSync(join(folder, "package.json")) && existsSync(join(folder, "db", "migrations"))) return folder;
  const parent = dirname(folder);
  if (parent === folder)
    throw new Error("The program was moved out of its folder: package.json and db/migrations are missing.");
  return findRoot(parent);
}
