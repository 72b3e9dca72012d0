import { randomUUID } from "node:crypto";
import { memoryStation, type MemoryStation, testPerson, type TestPerson } from "./memory-means.test-kit.ts";

export interface SampleStation extends MemoryStation {
  readonly secretary: TestPerson;
  readonly neighbour: TestPerson;
  readonly task: string;
  readonly notice: string;
  readonly record: string;
  readonly film: string;
  readonly picture: string;
}

/** An instant some days before the sample's present. */
function day(back: number): string {
  return new Date(Date.parse("2026-11-23T01:00:00Z") - back * 86_400_000).toISOString();
}

/** A station of an invented village with something of everything. The pictures are single colours. */
export function sampleStation(picture: Uint8Array, film: Uint8Array): SampleStation {
  const station = memoryStation();
  const pictureHash = station.keep(picture, "image/png");
  const filmHash = station.keep(film, "video/webm");
  const paper = station.keep(Buffer.from("%PDF-1.4 sample"), "application/pdf");
  const far = "f".repeat(64);
  const article = (slug: string, back: number, hans: string, hant: string, more: object = {}) =>
    station.put("article", {
      id: randomUUID(),
      slug,
      version: 1,
      publishedOn: day(back).slice(0, 10),
      publishedAt: day(back),
      updatedAt: day(back),
      expiresOn: null,
      pictures: [],
      files: [],
      titleHans: hans,
      titleHant: hant,
      correctionHans: null,
      correctionHant: null,
      leadHans: "村里修好了水渠，冬灌比往年早了十天。",
      leadHant: "村裡修好了水渠，冬灌比往年早了十天。",
      htmlHans: "<p>村里修好了水渠，冬灌比往年早了十天。</p>\n<p>下一步是修路边的排水沟。</p>",
      htmlHant: "<p>村裡修好了水渠，冬灌比往年早了十天。</p>\n<p>下一步是修路邊的排水溝。</p>",
      ...more,
    });
  const body = (script: "hans" | "hant") => {
    const [text, alt, filmName, paperName, farAlt] =
      script === "hans"
        ? ["东河村的水渠修好了。", "修好的水渠", "修渠的一天", "用水时间表（PDF，1 KB）", "渠边的新路"]
        : ["東河村的水渠修好了。", "修好的水渠", "修渠的一天", "用水時間表（PDF，1 KB）", "渠邊的新路"];
    return [
      `<p>${text}</p>`,
      `<figure><img src="/files/${pictureHash}" alt="${alt}"><figcaption>${alt}</figcaption></figure>`,
      `<figure><img src="/files/${far}" alt="${farAlt}"></figure>`,
      `<figure class="video"><video src="/files/${filmHash}" controls="controls" preload="none" poster="/files/${pictureHash}" aria-label="${filmName}"></video><figcaption>${filmName}</figcaption></figure>`,
      `<p class="attachment"><a href="/files/${paper}" download="table.pdf">${paperName}</a></p>`,
    ].join("\n");
  };
  article("water", 0, "东河村的水渠修好了", "東河村的水渠修好了", {
    htmlHans: body("hans"),
    htmlHant: body("hant"),
    pictures: [{ file: pictureHash, alt: "修好的水渠" }],
    correctionHans: "水渠长三里，不是五里。",
    correctionHant: "水渠長三里，不是五里。",
  });
  const others = [
    ["lamp", "南坡组装上了路灯", "南坡組裝上了路燈"],
    ["school", "小学食堂的菜单贴出来了", "小學食堂的菜單貼出來了"],
    ["bus", "去县城的班车加了一趟", "去縣城的班車加了一趟"],
    ["library", "活动室的书柜周末也开门", "活動室的書櫃週末也開門"],
    ["doctor", "下周三镇上的医生来村里", "下週三鎮上的醫生來村裡"],
  ] as const;
  others.forEach(([slug, hans, hant], index) => article(slug, index + 1, hans, hant));
  article("over", 3, "周五停水的通知", "週五停水的通知", { expiresOn: "2026-11-24" });
  station.left.set("withdrawn", "withdrawn");
  const onTheWay = randomUUID();
  addMedia(station, { film: filmHash, paper, far, onTheWay });
  const ids = addWork(station);
  const secretary = testPerson();
  const neighbour = testPerson({
    name: "演示乙",
    pin: "159357",
    keepsStation: false,
    rights: new Map([["press.submit-item", [18]]]),
  });
  station.people.push(secretary, neighbour);
  station.health = {
    ...station.health,
    missing: [
      { file: far, collection: "media", id: onTheWay, bytes: 812_000_000, arrived: 430_000_000, why: null },
    ],
  };
  return Object.assign(station, { secretary, neighbour, ...ids, film: filmHash, picture: pictureHash });
}

function addMedia(
  station: MemoryStation,
  { film, paper, far, onTheWay }: Readonly<Record<"film" | "paper" | "far" | "onTheWay", string>>,
): void {
  const media = (title: string, kind: string, file: object, more: object = {}) =>
    station.put("media", {
      id: randomUUID(),
      title,
      kind,
      alternative: null,
      credit: null,
      expiresOn: null,
      files: [file],
      ...more,
    });
  media("果树冬剪", "video", { file: film, size: 812, mediaType: "video/webm" }, { credit: "县农技站" });
  media("用水时间表", "document", { file: paper, size: 15, mediaType: "application/pdf" });
  media("大棚保温", "video", { file: far, size: 812_000_000, mediaType: "video/mp4" }, { id: onTheWay });
  media("旧片", "video", { file: film, size: 812, mediaType: "video/webm" }, { expiresOn: "2026-11-20" });
}

function addWork(station: MemoryStation): Pick<SampleStation, "task" | "notice" | "record"> {
  const [task, notice, record] = [randomUUID(), randomUUID(), randomUUID()];
  const here = { organisationNo: 17, organisationName: "东河村党支部" };
  station.put("task", {
    id: task,
    ...here,
    title: "核对留守老人的冬衣",
    text: "看看每家够不够。\n不够的记下来。",
    dueOn: "2026-11-30",
    setBy: "大桥镇党委",
    state: "open",
    endedOn: null,
    remark: null,
  });
  station.put("notice", {
    id: notice,
    noticeId: randomUUID(),
    ...here,
    from: "大桥镇党委",
    title: "周五开村务会",
    text: "请准备上月的账目。",
    sentAt: "2026-11-20T02:00:00Z",
    needsAcknowledgement: true,
    acknowledgedOn: null,
    withdrawnOn: null,
    withdrawnFor: null,
  });
  station.put("organisation", {
    id: record,
    organisationNo: 17,
    name: "东河村党支部",
    kind: "branch",
    version: "a".repeat(64),
    confirmedOn: null,
    posts: [
      {
        kind: "secretary",
        name: "演示甲",
        from: "2024-03-01",
        until: null,
      },
    ],
  });
  station.put("task", {
    id: randomUUID(),
    organisationNo: 99,
    organisationName: "别村党支部",
    title: "别村的事",
    text: "不给这里看",
    dueOn: null,
    setBy: "大桥镇党委",
    state: "open",
    endedOn: null,
    remark: null,
  });
  return { task, notice, record };
}
