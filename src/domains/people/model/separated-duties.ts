/** Duties that belong to different people: docs/decisions/0017. The registry holds the same list for its posts. */
export const dutyKinds = [
  "security_administrator",
  "system_administrator",
  "auditor",
  "privacy_clerk",
] as const;

export type SeparatedDuty = (typeof dutyKinds)[number];

export type DutyDecision = "confirmed" | "declined" | "withdrawn";

/** Separated duties are the county committee's, which is founded first. */
export const dutyOrganisationNo = 1;
