import type { Random } from "./random.ts";

/** Characters from which names of demo people are put together; no list of names is kept. */
const surnames = [
  ..."趙錢孫周吳鄭馮陳褚衛蔣沈韓楊朱秦許何呂施張孔曹嚴華金魏陶姜戚謝鄒喻柏竇章雲蘇潘葛范彭魯韋馬苗方俞任袁柳",
];
const firsts = [..."春秋松柏雲青雨禾田溪石泉山林海曉新文立長永和景望向喜來同安思可書學知守敬"];
const seconds = [..."生華平蘭梅英芳軍波濤寧寬厚遠明亮麗敏潔琴香蓮霞燕鳳貴福順成林木禾苗豐登宇航晨陽晴"];

/** An invented personal name in zh-Hant: a surname and one or two characters. */
export function inventedName(random: Random): string {
  const given = random.chance(0.2) ? random.pick(firsts) : random.pick(firsts) + random.pick(seconds);
  return random.pick(surnames) + given;
}
