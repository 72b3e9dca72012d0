import { type DemoOrigin, randomFor } from "./random.ts";

/**
 * Characters from which names of demo people are put together; no list of names is kept. Given names speak of fields and
 * weather, so that hardly anyone known bears one.
 */
export const surnames = [
  ..."趙錢孫周吳鄭馮陳褚衛蔣沈韓楊朱秦許何呂施張孔曹嚴華金魏陶姜戚謝鄒喻柏竇章雲蘇潘葛范彭魯韋馬苗方俞任袁柳",
];
export const firsts = [..."禾田溪石泉雨松柏望喜來同守書知思念穀麥棉蘆葦荷菱柳槐榆桐梨棗稻苗豐"];
export const seconds = [..."禾苗晴航晨陽霞蓮燕寬厚穗秧園畦壟渠塘堤橋渡舟帆櫓簷籬窗燈笛笙"];

/** The invented name of the person a key names, in zh-Hant: a surname and two characters. */
export function inventedName(origin: DemoOrigin, key: string): string {
  const random = randomFor(origin, `name of ${key}`);
  return random.pick(surnames) + random.pick(firsts) + random.pick(seconds);
}
