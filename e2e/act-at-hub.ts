import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What the hub's operator does at the machine, for what no page of the desk does or what would take many pages. */
export interface AtHub {
  /** A branch below a township, with who holds which post; gives its number and the ids of the posts. */
  readonly "found-branch": {
    readonly input: {
      readonly name: string;
      /** Sign-in names of the demo by kind of post. */
      readonly posts: Readonly<Record<string, string>>;
    };
    readonly output: {
      readonly id: string;
      readonly no: number;
      readonly posts: Readonly<Record<string, string>>;
    };
  };
  /** A township of its own below the county, with branches, all founded last year. */
  readonly "found-township": {
    readonly input: { readonly name: string; readonly branches: readonly string[] };
    readonly output: { readonly id: string; readonly branches: readonly number[] };
  };
  readonly "move-organisation": {
    readonly input: { readonly no: number; readonly from: string };
    readonly output: null;
  };
  readonly appoint: {
    readonly input: { readonly no: number; readonly login: string; readonly kind: string };
    readonly output: null;
  };
  readonly "end-post": { readonly input: { readonly postId: string }; readonly output: null };
  readonly "set-task": {
    readonly input: { readonly no: number; readonly title: string };
    readonly output: { readonly taskId: string };
  };
  readonly "withdraw-task": {
    readonly input: { readonly taskId: string; readonly reason: string };
    readonly output: null;
  };
  readonly set: { readonly input: { readonly name: string; readonly value: unknown }; readonly output: null };
}

/** In a process of its own: a browser test is not built as the hub is. */
export async function actAtHub<Act extends keyof AtHub>(
  act: Act,
  input: AtHub[Act]["input"],
): Promise<AtHub[Act]["output"]> {
  const env = { ...process.env, SANWANG_DATA: process.env["E2E_DATA"] };
  const script = join(import.meta.dirname, "operator.ts");
  const { stdout } = await run(process.execPath, [script, act, JSON.stringify(input)], { env });
  return JSON.parse(stdout);
}
