import { terminalLanguage } from "#src/platform/config/terminal-language.ts";
import { words } from "#src/platform/i18n/language.ts";
import type { DemoSignIn } from "../processes/demo/demo-accounts.ts";
import { print, tell } from "./output.ts";

const said = {
  people: words(
    "演示县的账号，人物都是虚构的：",
    "演示縣的賬號，人物都是虛構的：",
    "The demo county's accounts, all of invented people:",
  ),
  role: words("角色", "角色", "Role"),
  name: words("登录名", "登錄名", "Name"),
  password: words("密码", "密碼", "Password"),
  factor: words(
    "登录时要的六位验证码：npx sanwang demo code 登录名",
    "登錄時要的六位驗證碼：npx sanwang demo code 登錄名",
    "The six-digit code asked for at sign-in: npx sanwang demo code NAME",
  ),
};

/** The demo's accounts as a table, and how to pass the second factor. */
export function showSignIns(signIns: readonly DemoSignIn[]): void {
  const language = terminalLanguage();
  const rows = [
    [said.role[language], said.name[language], said.password[language]],
    ...signIns.map(({ role, login, password }) => [role[language], login, password]),
  ];
  const widths = [0, 1, 2].map((at) => Math.max(...rows.map((row) => width(row[at] ?? ""))));
  print("");
  tell(said.people);
  for (const row of rows)
    print(`  ${row.map((cell, at) => padded(cell, widths[at] ?? 0)).join("  ")}`.trimEnd());
  tell(said.factor);
  print("");
}

function padded(text: string, to: number): string {
  return text + " ".repeat(Math.max(0, to - width(text)));
}

/** Columns on a terminal: Chinese characters and full-width marks take two. */
function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u1100-\uffef]/u.test(character) ? 2 : 1), 0);
}
