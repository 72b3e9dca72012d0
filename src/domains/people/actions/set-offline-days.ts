import { z } from "zod";
import { defineAction } from "#src/platform/access/action.ts";
import { fill, words } from "#src/platform/i18n/language.ts";
import { writeSetting } from "#src/platform/settings/write-setting.ts";
import { offlineDays, type OfflineDaysName } from "#src/platform/sync/offline-days.ts";
import { dutyOrganisationNo } from "../model/separated-duties.ts";

const bounded = words(
  "请填写 {least} 到 {most} 的整数。",
  "請填寫 {least} 到 {most} 的整數。",
  "Please give a whole number from {least} to {most}.",
);

/** Digits as typed in a form, within the setting's bounds. */
function daysInput(name: OfflineDaysName) {
  const { least, most } = offlineDays[name];
  const message = (["zh-Hans", "zh-Hant", "en"] as const)
    .map((language) => fill(bounded, language, { least, most }))
    .join("|");
  return z
    .string(message)
    .trim()
    .regex(/^\d{1,3}$/, message)
    .transform(Number)
    .pipe(z.number().min(least, message).max(most, message));
}

/**
 * Sets how long phones and stations do without a contact. Holds from each device's next contact on. Right:
 * people.set-offline-days.
 */
export const setOfflineDays = defineAction({
  name: "people.set-offline-days",
  input: z.object({
    phoneDays: daysInput("sync.phone-days"),
    stationDays: daysInput("sync.station-days"),
    wipeDays: daysInput("sync.wipe-days"),
  }),
  needs: "right",
  scope: () => [dutyOrganisationNo],
  run: async (ctx, { phoneDays, stationDays, wipeDays }): Promise<void> => {
    await writeSetting(ctx, "sync.phone-days", phoneDays);
    await writeSetting(ctx, "sync.station-days", stationDays);
    await writeSetting(ctx, "sync.wipe-days", wipeDays);
  },
});
