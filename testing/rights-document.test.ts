import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rightsDocument } from "#src/platform/access/rights-document.ts";
import { projectRoot } from "#src/platform/config/project-root.ts";
import { domains } from "#src/processes/domains.ts";

const file = join(projectRoot, "docs", "rights.md");

test("docs/rights.md is what the domains grant (UPDATE_RIGHTS=1 writes it)", () => {
  const made = rightsDocument(domains);
  if (process.env.UPDATE_RIGHTS === "1") writeFileSync(file, made);
  expect(readFileSync(file, "utf8")).toBe(made);
});
