import { z } from "zod";
import { say, sayTooLong } from "#src/platform/errors/parse-input.ts";

const nameMissing = say("请给站点起个名字。", "請給站點起個名字。", "Please give the station a name.");
const reasonMissing = say("请写一句原因。", "請寫一句原因。", "Please give a reason in one sentence.");

export const stationName = z.string().trim().min(1, nameMissing).max(60, sayTooLong(60));

/** Where in the village it stands, as one would tell a visitor. */
export const stationRoom = z.string().trim().max(100, sayTooLong(100)).default("");

export const retirementReason = z.string().trim().min(1, reasonMissing).max(200, sayTooLong(200));
