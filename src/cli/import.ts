import { words } from "#src/platform/i18n/language.ts";
import { type Command } from "./command.ts";
import { cliError } from "./errors.ts";

/** What can be imported, each in a file of its own, loaded when asked for. */
const kinds: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = {
  units: () => import("./import-units.ts"),
  article: () => import("./import-article.ts"),
  content: () => import("./import-content.ts"),
};

export const command: Command = {
  name: "import",
  summary: words("从文件导入", "從文件導入", "Import from a file"),
  usage: [
    "units FILE.csv [--county CODE] [--on DATE] [--as NAME] [--with-organisations] [--dry-run]",
    "content DIR",
    "article FILE.txt [--county CODE] [--as NAME] [--column SLUG] [--title T] [--accept certain] [--publish]",
  ],
  options: {
    "--county CODE": words(
      "哪个县；只有一个县时不用填",
      "哪個縣；只有一個縣時不用填",
      "Which county; not needed when there is one",
    ),
    "--on DATE": words(
      "从哪天起有效；不填为今天",
      "從哪天起有效；不填為今天",
      "From which day it holds; today when left out",
    ),
    "--as NAME": words(
      "以这位同志的名义和权限导入；不填则由本机操作员导入",
      "以這位同志的名義和權限導入；不填則由本機操作員導入",
      "Import as this person, with that person's rights; else as the operator at the machine",
    ),
    "--with-organisations": words(
      "同时为新乡镇设党委、为新村设党支部",
      "同時為新鄉鎮設黨委、為新村設黨支部",
      "Also found a committee for each new township and a branch for each new village",
    ),
    "--column SLUG": words(
      "文章放进哪个栏目；不填为第一个",
      "文章放進哪個欄目；不填為第一個",
      "The article's column; the first one when left out",
    ),
    "--title T": words(
      "网页里没有标题时用的标题",
      "網頁裡沒有標題時用的標題",
      "The title for a page that has none",
    ),
    "--accept certain": words(
      "有把握的疑字直接改正，其余列出",
      "有把握的疑字直接改正，其餘列出",
      "Correct what is certainly wrong and list the rest",
    ),
    "--publish": words("导入后直接发表", "導入後直接發表", "Publish the article at once"),
    "--dry-run": words(
      "只看会改什么，不写入",
      "只看會改什麼，不寫入",
      "Show what would change and write nothing",
    ),
  },
  run: async ([kind, ...args]) => {
    const load = kind !== undefined && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    if (load === undefined) throw cliError("cli.argument-missing", { name: Object.keys(kinds).join("|") });
    const chosen = await load();
    await chosen.command.run(args);
  },
};
