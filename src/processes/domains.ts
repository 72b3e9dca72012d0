import { libraryDomain } from "#src/domains/library/index.ts";
import { peopleDomain } from "#src/domains/people/index.ts";
import { pressDomain } from "#src/domains/press/index.ts";
import { createRightsSource, registryDomain } from "#src/domains/registry/index.ts";
import { stationsDomain } from "#src/domains/stations/index.ts";
import type { DomainManifest } from "#src/platform/access/domain.ts";
import { syncDomain } from "#src/platform/sync/hub/sync-domain.ts";

/** What the product is about, in the order of the code. */
export const domains: readonly DomainManifest[] = [
  syncDomain,
  peopleDomain,
  registryDomain,
  libraryDomain,
  pressDomain,
  stationsDomain,
];

/** Rights come from posts, assignments and the like; what each gives, its domains say. */
export const rightsSource = createRightsSource(domains.flatMap(({ grants }) => grants));
