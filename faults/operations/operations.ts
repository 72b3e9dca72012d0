import { importing } from "./import-units.ts";
import type { Operation } from "./operation.ts";
import { publishing } from "./publish-articles.ts";
import { sealing } from "./seal-acts.ts";

export const operations = { import: importing, publication: publishing, sealing } satisfies Record<
  string,
  Operation
>;

export type OperationName = keyof typeof operations;
