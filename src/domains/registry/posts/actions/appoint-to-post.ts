import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { day } from "../../model/day.ts";
import { postKinds } from "../model/post-kinds.ts";
import { appointAll } from "./appoint-all.ts";

const appointment = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  organisationNo: z.coerce.number().int().positive(),
  kind: z.enum(postKinds),
  from: day,
  until: day.nullable().default(null),
});

/** Gives a person a post from a day on; the rights of the post hold exactly as long. Errors: see appoint-all.ts. */
export const appointToPost = defineAction({
  name: "registry.appoint-to-post",
  input: appointment,
  needs: "right",
  scope: (_ctx, input) => [input.organisationNo],
  about: (input) => ({ subjectId: input.personId, organisationNo: input.organisationNo }),
  run: async (ctx, input) => {
    await appointAll(ctx, [input]);
    return { id: input.id };
  },
});

/** Gives many posts in one act, at the machine: an import or a demonstration. */
export const appointToPosts = defineAction({
  name: "registry.appoint-to-posts",
  input: z.object({ appointments: z.array(appointment) }),
  needs: "right",
  payload: (input) => ({ appointments: input.appointments.length }),
  run: (ctx, input) => appointAll(ctx, input.appointments),
});
