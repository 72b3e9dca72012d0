import { periodTable } from "#src/platform/db/split-period.ts";

/** The registry's tables that hold from a day to a day, as `splitPeriod` changes them. */
export const unitProfiles = periodTable({
  name: "unit_profile",
  key: { unit_id: "uuid" },
  values: { parent_id: "uuid", kind: "text", code: "text", name: "text" },
});

export const placeProfiles = periodTable({
  name: "place_profile",
  key: { place_id: "uuid" },
  values: { organisation_no: "integer", unit_id: "uuid", name: "text", address: "text" },
});

export const organisationSpans = periodTable({
  name: "organisation_span",
  key: { organisation_no: "integer" },
  values: {},
});

export const organisationProfiles = periodTable({
  name: "organisation_profile",
  key: { organisation_no: "integer" },
  values: { name: "text", kind: "text", unit_id: "uuid" },
});

export const organisationEdges = periodTable({
  name: "organisation_edge",
  key: { organisation_no: "integer" },
  values: { parent_no: "integer" },
});

export const sectorOrganisations = periodTable({
  name: "sector_membership",
  key: { sector_id: "uuid", organisation_no: "integer" },
  values: {},
});

export const sectorUnits = periodTable({
  name: "sector_membership",
  key: { sector_id: "uuid", unit_id: "uuid" },
  values: {},
});

export const posts = periodTable({
  name: "post",
  key: { person_id: "uuid", organisation_no: "integer", kind: "text" },
  values: {},
});

export const rightSources = periodTable({
  name: "right_source",
  key: { origin_id: "uuid", person_id: "uuid", kind: "text", organisation_no: "integer" },
  values: { source: "text" },
});
