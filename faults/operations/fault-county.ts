import type { NewCounty } from "#src/platform/db/migrate.ts";

/** The invented county that faults happen to. */
export const faultCounty: NewCounty = { code: "990101", nameHans: "清溪县", nameHant: "清溪縣" };
