import { escapeLiteral } from "pg";
import type { Actor } from "../access/actor.ts";
import { needsBroadRole, reachLiteral, type Rights } from "../access/reach.ts";
import type { County } from "./county.ts";

export type CountyRole =
  | "sanwang_narrow"
  | "sanwang_broad"
  | "sanwang_figures"
  | "sanwang_rights"
  | "sanwang_system"
  | "sanwang_public";

export function setLocal(name: string, value: string): string {
  return `set local ${name} = ${escapeLiteral(value)};`;
}

export function roleOf(actor: Actor, rights: Rights | null): CountyRole {
  if (actor.kind === "visitor") return "sanwang_public";
  if (actor.kind === "system") return "sanwang_system";
  return rights !== null && needsBroadRole(rights) ? "sanwang_broad" : "sanwang_narrow";
}

/** The statements that open a transaction for an actor: role, schema and reach, all literals and all LOCAL. */
export function openingStatements(county: County, role: CountyRole, rights: Rights | null): string {
  const statements = [`set local role ${role};`, `set local search_path = ${county.schema};`];
  if (rights !== null) {
    statements.push(setLocal("app.person", rights.personId));
    statements.push(...reachStatements(role, rights, "read"), ...reachStatements(role, rights, "write"));
  }
  return statements.join("\n");
}

/** The statements that set where the rights read, or write. */
export function reachStatements(role: CountyRole, rights: Rights, mode: "read" | "write"): readonly string[] {
  const held = Object.entries(rights[mode]).filter(([, reach]) => reach.length > 0);
  return held.map(([visibilityClass, reach]) =>
    setLocal(
      `app.${mode}_${visibilityClass}`,
      reachLiteral(reach, role === "sanwang_broad", rights.numbersBelow),
    ),
  );
}
