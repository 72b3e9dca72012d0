import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { countyNo } from "../model/county-no.ts";
import { day } from "../model/day.ts";
import { endSource, grantSource } from "./grant-source.ts";

const reader = { personId: z.uuid(), sectorId: z.uuid() };

const source = (input: { personId: string; sectorId: string }) => ({
  personId: input.personId,
  kind: "reader",
  organisationNo: countyNo,
  originId: input.sectorId,
});

/** Lets a person read, and only read, what belongs to a sector. The county's right. */
export const openSector = defineAction({
  name: "registry.open-sector",
  input: z.object({ ...reader, from: day, until: day.nullable().default(null) }),
  needs: "right",
  scope: () => [countyNo],
  about: (input) => ({ subjectId: input.personId }),
  run: (ctx, input) =>
    grantSource(ctx, { ...source(input), source: "sector", from: input.from, until: input.until }),
});

/** Ends a person's reading of a sector on a day. The county's right. */
export const closeSector = defineAction({
  name: "registry.close-sector",
  input: z.object({ ...reader, on: day }),
  needs: "right",
  scope: () => [countyNo],
  about: (input) => ({ subjectId: input.personId }),
  run: (ctx, input) => endSource(ctx, source(input), input.on),
});
