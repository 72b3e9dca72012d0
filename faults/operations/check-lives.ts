import pino from "pino";
import { sequenceAll } from "#src/platform/audit/sequencer.ts";
import { verifyAudit } from "#src/platform/audit/verify-audit.ts";
import type { Findings, Life } from "./life.ts";
import { headsOf, openHubParts } from "./hub-parts.ts";
import { operations } from "./operations.ts";

/**
 * Opens the folder as the next start does, seals what waits (a dead sequencer's lease may have to run out first), and
 * compares what is stored with what the given lives were told.
 */
export async function checkLives(lives: readonly Life[], findings: Findings): Promise<void> {
  const parts = await openHubParts(lives[0]?.dataDir ?? "", pino({ level: "silent" }));
  try {
    await sequenceAll(parts.database.cell, parts.county);
    const audit = await verifyAudit(parts.database.cell, parts.county, headsOf(parts));
    if (audit.faultCount > 0)
      findings.broken.push(`audit: ${audit.faults[0]?.kind} at ${audit.faults[0]?.seq}`);
    for (const life of lives) {
      const tally = await operations[life.operation].check(parts, life);
      findings.lost = Math.max(findings.lost, tally.lost);
      findings.doubled = Math.max(findings.doubled, tally.doubled);
      findings.broken.push(...tally.broken);
    }
  } finally {
    await parts.database.close();
  }
}
