import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { organisationOn } from "#src/domains/registry/index.ts";
import { stationName, stationRoom } from "../model/station.ts";
import "../tables.ts";
import { type IssuedCode, issueCode } from "./issue-code.ts";

/**
 * Registers a station of an organisation and gives the code by which a computer becomes it, once. Repeated with the same id it
 * changes nothing and gives another code in place of one not used yet.
 * @throws AppError registry.organisation-unknown when the organisation does not live today.
 */
export const registerStation = defineAction({
  name: "stations.register-station",
  input: z.strictObject({
    stationId: z.uuid(),
    organisationNo: z.coerce.number().int().positive(),
    name: stationName,
    room: stationRoom,
  }),
  needs: "right",
  scope: (_ctx, { organisationNo }) => [organisationNo],
  about: ({ stationId, organisationNo }) => ({ subjectId: stationId, organisationNo }),
  run: async (ctx, { stationId, organisationNo, name, room }): Promise<IssuedCode> => {
    await organisationOn(ctx, organisationNo, ctx.today);
    await ctx.db
      .insertInto("station")
      .values({ id: stationId, organisation_no: organisationNo, name, room, registered_on: ctx.today })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute();
    return issueCode(ctx, stationId);
  },
});
