import type { TreeOrganisation } from "#src/domains/registry/index.ts";
import { demoColumns } from "./articles-of-the-county.ts";
import { type DemoOrigin, type Random, randomFor } from "./random.ts";

export interface LargeArticle {
  readonly slug: string;
  readonly column: string;
  readonly daysAgo: number;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const crops = "小麦 玉米 棉花 萝卜 白菜 冬枣 葡萄 西瓜 花生 红薯 韭菜 苹果".split(" ");
const works = "清渠 修路 补坝 装路灯 通自来水 换变压器 栽树 清河道 修校门 铺便道".split(" ");
const lessons =
  "防倒伏 节水灌溉 测土配方 科学施肥 病虫防治 保鲜储存 网上开店 看懂合同 防骗识骗 急救常识".split(" ");
const helps = "代办证件 上门理发 代取药品 维修家电 送饭上门 陪同就医 调解邻里 照看孩子".split(" ");

/** `{v}` a village, `{t}` its township, `{c}` a crop, `{w}` a work, `{l}` a lesson, `{h}` a help, `{n}` a number. */
const frames: readonly { readonly title: string; readonly paragraphs: readonly string[] }[] = [
  {
    title: "{v}的{c}卖出去了",
    paragraphs: [
      "今年{v}的{c}收得多，往年这时候最愁销路。支部和农技站提前一个月分头联系，把车辆、包装和价格都谈在了前头。",
      "到本周末，全村{n}户的{c}已经装车运走。结账按户张榜，谁家多少斤、多少钱，写得清清楚楚。",
    ],
  },
  {
    title: "{v}：{w}的事，十天办完",
    paragraphs: [
      "{w}这件事，{v}的乡亲在走访时提过几回。{t}把它列进当月要办的事，谁牵头、哪天完工，都贴在村口。",
      "开工那天，来了{n}个帮忙的人。完工以后由住在附近的几户先看先用，觉得行了才算办完。",
    ],
  },
  {
    title: "远教课堂到{v}：{l}",
    paragraphs: [
      "这一期远教课堂讲{l}，{v}的站点来了{n}人。课讲半小时，剩下的时间用来提问。",
      "没听清的可以再放一遍，问题由站点管理员记下，三天之内答复。",
    ],
  },
  {
    title: "{v}设了“{h}”的登记本",
    paragraphs: [
      "家里没有年轻人的，常为小事作难。{v}的服务点设了一个登记本，{h}，写上名字就有人来。",
      "一个月下来，登记了{n}件，件件有人认领。办完之后由本人说办得好不好。",
    ],
  },
  {
    title: "{t}把会开到{v}的地头",
    paragraphs: [
      "{c}正是要紧的时候，{t}没有把人叫到镇上开会，而是到{v}的地头看了一圈。",
      "当场定下的有{n}件事：缺水的先放水，缺人手的互相搭把手，办不了的写明交给哪个单位、几天回话。",
    ],
  },
  {
    title: "{v}的{c}试验田开门迎客",
    paragraphs: [
      "{v}的{c}试验田种了{n}个品种，哪一个耐旱、哪一个好吃，站在地边就能看明白。",
      "农技员每逢集日在田头答疑，下一期远教课堂讲{l}，也在这里拍。",
    ],
  },
];

/** The articles that a county has beside those of the small demo, the oldest first. */
export function largeArticles(
  origin: DemoOrigin,
  tree: readonly TreeOrganisation[],
  count: number,
): readonly LargeArticle[] {
  const random = randomFor(origin, "articles");
  const names = new Map(tree.map(({ no, name }) => [no, name.replace(/党委$|党支部$/, "")]));
  const villages = tree.filter(
    ({ depth, kind, name }) => depth === 2 && kind === "branch" && name.includes("村"),
  );
  return Array.from({ length: count }, (_, nth): LargeArticle => {
    const village = random.pick(villages);
    const fill = filler(random, names.get(village.no) ?? "", names.get(village.parentNo ?? 0) ?? "");
    const frame = random.pick(frames);
    return {
      slug: `demo-${nth + 1}`,
      column: random.pick(demoColumns).slug,
      daysAgo: 30 + Math.floor(((count - 1 - nth) * 690) / count),
      title: fill(frame.title),
      paragraphs: frame.paragraphs.map(fill),
    };
  });
}

/** Fills the marks of one article: the same mark has the same words throughout. */
function filler(random: Random, village: string, township: string): (text: string) => string {
  const words: Readonly<Record<string, string>> = {
    v: village,
    t: township,
    c: random.pick(crops),
    w: random.pick(works),
    l: random.pick(lessons),
    h: random.pick(helps),
    n: String(8 + random.below(80)),
  };
  return (text) => text.replace(/\{(\w)\}/g, (_, mark: string) => words[mark] ?? "");
}
