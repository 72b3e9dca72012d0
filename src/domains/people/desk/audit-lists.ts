export const auditLists = ["looks", "exports", "unmaskings", "mass", "rights", "stale"] as const;

export type AuditList = (typeof auditLists)[number];
