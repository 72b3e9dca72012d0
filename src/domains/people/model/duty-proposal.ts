import { z } from "zod";
import { say } from "#src/platform/errors/parse-input.ts";
import { dutyKinds } from "./separated-duties.ts";

const dayMissing = say("请填写日期。", "請填寫日期。", "Please give a day.");
const personMissing = say(
  "请先查找并选择一个人。",
  "請先查找並選擇一個人。",
  "Please find and choose a person.",
);
const dutyMissing = say("请选择职责。", "請選擇職責。", "Please choose a duty.");
const untilAfter = say(
  "结束日期要晚于开始日期。",
  "結束日期要晚於開始日期。",
  "The end must be later than the start.",
);

const day = z.iso.date(dayMissing);

/** A duty to give or to end from a day on; `until` is the first day on which it is no longer held. */
export const dutyProposal = z
  .object({
    personId: z.uuid(personMissing),
    duty: z.enum(dutyKinds, dutyMissing),
    change: z.enum(["appoint", "end"]),
    from: day,
    until: z
      .union([z.literal("").transform(() => null), day])
      .nullable()
      .default(null),
  })
  .refine(({ from, until }) => until === null || until > from, { path: ["until"], message: untilAfter });
