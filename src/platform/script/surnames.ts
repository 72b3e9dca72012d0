import { sharedCharacters } from "./shared-characters.ts";

const forms = new Map(
  sharedCharacters.flatMap((each) => (each.surname ? [[each.hans, each.surname]] : [])) as [string, string][],
);

const titles =
  "记者|通讯员|书记|县长|镇长|乡长|村长|区长|市长|主任|局长|部长|院长|校长|馆长|主席|会长|委员|站长|队长|组长|所长|科长|经理|同志|支书|党员|村民|教师|老师|医生|叫";
const deeds =
  "同志|书记|县长|镇长|乡长|主任|局长|部长|校长|馆长|主席|老师|医生|大爷|大妈|大娘|说|指出|强调|表示|要求|介绍|告诉|认为";

const afterTitle = new RegExp(`(?:${titles})$`, "u");
const beforeDeed = new RegExp(`^\\p{Script=Han}{1,2}(?:${deeds})`, "u");
const twoChinese = /^\p{Script=Han}{2}/u;

/**
 * Where, in the simplified characters of a text, a shared character probably begins a person's name: after a title, or
 * before a given name and a title or a verb of saying. Gives the family name's traditional form by index.
 */
export function surnamePlaces(hans: readonly string[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const [index, character] of hans.entries()) {
    const form = forms.get(character);
    if (form === undefined) continue;
    const before = hans.slice(Math.max(0, index - 3), index).join("");
    const after = hans.slice(index + 1, index + 6).join("");
    if ((afterTitle.test(before) && twoChinese.test(after)) || beforeDeed.test(after)) found.set(index, form);
  }
  return found;
}
