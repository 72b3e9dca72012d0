import type { ArticleOfPage } from "#src/domains/press/index.ts";
import { findingNames } from "#src/domains/press/model/finding-names.ts";
import { terminalLanguage } from "#src/platform/config/terminal-language.ts";
import { words } from "#src/platform/i18n/language.ts";
import type { Doubt } from "#src/platform/script/script.ts";
import { print, tell } from "./output.ts";

/** What was left out of a page and put right in it, counted by kind. */
export function showImported({ document, removed, corrected, titleIsMissing }: ArticleOfPage): void {
  tell(words("标题：{title}", "標題：{title}", "Title: {title}"), { title: document.title });
  if (titleIsMissing) {
    tell(
      words(
        "网页里没有标题，先用了正文开头；可用 --title 另给。",
        "網頁裡沒有標題，先用了正文開頭；可用 --title 另給。",
        "The page has no title, so the first words stand for it; give one with --title.",
      ),
    );
  }
  for (const [kind, found] of Map.groupBy(removed, (finding) => finding.kind)) {
    tell(words("略去{kind}：{count} 处", "略去{kind}：{count} 處", "Left out, {kind}: {count}"), {
      kind: findingNames[kind][terminalLanguage()],
      count: found.length,
    });
  }
  for (const [change, found] of Map.groupBy(corrected, ({ from, to }) => `${from.trim()} → ${to}`)) {
    tell(words("标点 {change}：{count} 处", "標點 {change}：{count} 處", "Punctuation {change}: {count}"), {
      change,
      count: found.length,
    });
  }
}

/** Each doubtful place in its sentence, marked 【】, with what is proposed. */
export function showDoubts(settled: readonly Doubt[], open: readonly Doubt[]): void {
  if (settled.length > 0) {
    tell(words("已改正 {count} 处：", "已改正 {count} 處：", "Corrected: {count}"), {
      count: settled.length,
    });
    for (const doubt of settled) showDoubt(doubt);
  }
  if (open.length === 0)
    return tell(words("没有待定的疑字。", "沒有待定的疑字。", "No doubtful characters are left."));
  tell(words("请看看这 {count} 处：", "請看看這 {count} 處：", "Please look at these: {count}"), {
    count: open.length,
  });
  for (const doubt of open) showDoubt(doubt);
}

function showDoubt({ start, end, from, proposals, sentence, reason }: Doubt): void {
  const at = start - sentence.start;
  const marked = `${sentence.text.slice(0, at)}【${from}】${sentence.text.slice(at + end - start)}`;
  print(`  ${from} → ${proposals.join(" / ")}  ${marked}`);
  print(`      ${reason[terminalLanguage()]}`);
}
