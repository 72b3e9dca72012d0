import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../config/project-root.ts";
import { statementsOf } from "./statements.ts";

/** One numbered file of db/migrations/<kind>. Its first line may be `-- breaking`: older programs must then refuse. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly hash: string;
  readonly breaking: boolean;
  readonly statements: readonly string[];
}

/** `cell`: what all counties of a PostgreSQL share; `county`: one schema a county; `station`: a village box's own database. */
export type MigrationKind = "cell" | "county" | "station";

export function migrationsOf(kind: MigrationKind): readonly Migration[] {
  const folder = join(projectRoot, "db", "migrations", kind);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .toSorted()
    .map((file) => {
      const sql = readFileSync(join(folder, file), "utf8");
      return {
        number: Number(file.slice(0, 4)),
        name: file.slice(5, -4),
        hash: createHash("sha256").update(sql).digest("hex"),
        breaking: sql.startsWith("-- breaking"),
        statements: statementsOf(sql),
      };
    });
}
