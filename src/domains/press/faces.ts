import type { DeskEntry, DeskFaces, DeskRoute } from "#src/platform/access/faces.ts";
import { words } from "#src/platform/i18n/language.ts";

export const deskRoutes: readonly DeskRoute[] = [
  { path: "press/articles", file: "desk/articles.tsx" },
  { path: "press/articles/new", file: "desk/new-article.tsx" },
  { path: "press/articles/import", file: "desk/import-page.tsx" },
  { path: "press/articles/:id", file: "desk/article.tsx" },
  { path: "press/articles/:id/files", file: "desk/article-files.tsx" },
  { path: "press/articles/:id/doubts", file: "desk/article-doubts.tsx" },
  { path: "press/articles/:id/site", file: "desk/article-site.tsx" },
  { path: "press/submissions", file: "desk/submissions.tsx" },
  { path: "press/submissions/new", file: "desk/new-submission.tsx" },
  { path: "press/submissions/:id", file: "desk/submission.tsx" },
  { path: "press/submissions/:id/photos/:hash", file: "desk/submission-photo.ts" },
  { path: "press/columns", file: "desk/columns.tsx" },
  { path: "press/glossary", file: "desk/glossary.tsx" },
  { path: "press/glossary/:id", file: "desk/glossary-phrase.tsx" },
  { path: "press/reports", file: "desk/reports.tsx" },
];

export const deskEntries: readonly DeskEntry[] = [
  {
    path: "/desk/press/articles",
    label: words("文章", "文章", "Articles"),
    says: words(
      "写文章、改疑字、发表、更正和撤下。",
      "寫文章、改疑字、發表、更正和撤下。",
      "Write, settle doubtful characters, publish, correct and withdraw.",
    ),
    right: "press.read-articles",
  },
  {
    path: "/desk/press/submissions",
    label: words("来稿", "來稿", "Notes to the editors"),
    says: words(
      "支部写给编辑的消息，处理到哪一步都看得到。",
      "支部寫給編輯的消息，處理到哪一步都看得到。",
      "What branches write to the editors, and what became of it.",
    ),
    right: "press.submit-item",
  },
  {
    path: "/desk/press/columns",
    label: words("栏目", "欄目", "Columns"),
    says: words("网站上的栏目和顺序。", "網站上的欄目和順序。", "The site's columns and their order."),
    right: "press.define-column",
  },
  {
    path: "/desk/press/glossary",
    label: words("词库", "詞庫", "Glossary"),
    says: words(
      "人名、地名和用语在简体、繁体里各怎么写。",
      "人名、地名和用語在簡體、繁體裡各怎麼寫。",
      "How names, places and terms are written in each script.",
    ),
    right: "press.settle-phrase",
  },
  {
    path: "/desk/press/reports",
    label: words("读者找错", "讀者找錯", "Readers’ reports"),
    says: words(
      "读者说网站上哪里有错，改好后销号。",
      "讀者說網站上哪裡有錯，改好後銷號。",
      "What readers say is wrong on the site, until it is settled.",
    ),
    right: "press.settle-report",
  },
];

export const pressFaces: DeskFaces = {
  name: "press",
  title: words("文章与网站", "文章與網站", "Articles and website"),
  routes: deskRoutes,
  entries: deskEntries,
};
