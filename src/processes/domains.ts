import type { DomainManifest } from "#src/platform/access/domain.ts";
import { visitor } from "#src/platform/access/actor.ts";
import type { SessionReader } from "#src/platform/access/request-context.ts";
import type { RightsSource } from "#src/platform/db/cell.ts";

/** What the product is about, in the order of the code. */
export const domains: readonly DomainManifest[] = [];

/** Rights come from the sources that domains declare; without a domain nobody holds any. */
export const rightsSource: RightsSource = async (_ctx, personId, day) => ({
  personId,
  day,
  version: "1",
  named: new Map(),
  read: {},
  write: {},
  numbersBelow: 1024,
});

/** Sessions belong to accounts; without accounts everybody is a visitor. */
export const readSession: SessionReader = async () => visitor;
