import {
  Form,
  Link,
  type LoaderFunctionArgs,
  type ActionFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { done, performDesk, readDesk, refused } from "#src/platform/access/request-context.ts";
import { words } from "#src/platform/i18n/language.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { Pagination } from "#src/ui/pagination.tsx";
import { settleReport } from "../actions/settle-report.ts";
import { settlements } from "../model/settlements.ts";
import { type PageReportRow, pageReports } from "../reads/page-reports.ts";
import { field } from "./article-form.ts";
import "./press.css";
import { requireRight } from "./require-right.ts";

const text = {
  title: words("读者找错", "讀者找錯", "Readers’ reports"),
  count: words("{total} 条", "{total} 條", "{total} reports"),
  open: words("待办", "待辦", "Open"),
  all: words("全部", "全部", "All"),
  none: words("没有待办的找错意见", "沒有待辦的找錯意見", "No open reports"),
  noneText: words(
    "读者在网页下方点“找错”，写下的意见会到这里。",
    "讀者在網頁下方點「找錯」，寫下的意見會到這裡。",
    "What readers write under “Report an error” at the foot of a page arrives here.",
  ),
  article: words("打开文章", "打開文章", "Open the article"),
  settled: words("已办：{how}", "已辦：{how}", "Settled: {how}"),
  pages: words("分页", "分頁", "Pages"),
  position: words("第 {page} 页，共 {pages} 页", "第 {page} 頁，共 {pages} 頁", "Page {page} of {pages}"),
  previous: words("上一页", "上一頁", "Previous"),
  next: words("下一页", "下一頁", "Next"),
  mended: words("已改正", "已改正", "Mended"),
  right: words("原文无误", "原文無誤", "Right as it is"),
  elsewhere: words("不归本站管", "不歸本站管", "Not ours"),
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const open = query.get("show") !== "all";
  const page = Math.max(1, Number.parseInt(query.get("page") ?? "1", 10) || 1);
  return readDesk(context, async (ctx) => {
    requireRight(ctx, "press.settle-report");
    return { open, reports: await pageReports(ctx, { open, page }) };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const performed = await performDesk(context, settleReport, await request.formData(), (values) => ({
    reportId: field(values, "reportId"),
    settledAs: field(values, "settledAs"),
  }));
  return performed.done ? done("/press/reports") : refused(performed);
}

export default function Reports() {
  const { open, reports } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { say, to } = useDesk();
  const { page, pages, items, total } = reports;
  const address = (show: boolean, at = 1) => to(`/press/reports?show=${show ? "open" : "all"}&page=${at}`);
  return (
    <>
      <PageHeader title={say(text.title)} detail={say(text.count, { total })} />
      <FaultList refusal={refusal} />
      <div className="press-filters">
        <ul>
          {[true, false].map((show) => (
            <li key={String(show)}>
              <Link to={address(show)} aria-current={show === open ? "true" : undefined}>
                {say(show ? text.open : text.all)}
              </Link>
            </li>
          ))}
        </ul>
      </div>
      {items.length === 0 ? (
        <EmptyState title={say(text.none)} text={say(text.noneText)} />
      ) : (
        <ul className="press-reports">
          {items.map((report) => (
            <Report key={report.id} report={report} />
          ))}
        </ul>
      )}
      {pages > 1 ? (
        <Pagination
          label={say(text.pages)}
          position={say(text.position, { page, pages })}
          previous={
            page > 1 ? { href: `/desk${address(open, page - 1)}`, label: say(text.previous) } : undefined
          }
          next={page < pages ? { href: `/desk${address(open, page + 1)}`, label: say(text.next) } : undefined}
        />
      ) : null}
    </>
  );
}

function Report({ report }: { report: PageReportRow }) {
  const { say, to } = useDesk();
  const { id, page, said, reportedOn, articleId, settledAs } = report;
  return (
    <li>
      <p>
        <time dateTime={reportedOn}>{reportedOn}</time> <a href={page}>{page}</a>
        {articleId === null ? null : (
          <>
            {" "}
            <Link to={to(`/press/articles/${articleId}`)}>{say(text.article)}</Link>
          </>
        )}
      </p>
      <blockquote>{said}</blockquote>
      {settledAs === null ? (
        <Form method="post">
          <input type="hidden" name="reportId" value={id} />
          {settlements.map((each) => (
            <SubmitButton key={each} kind="quiet" name="settledAs" value={each}>
              {say(text[each])}
            </SubmitButton>
          ))}
        </Form>
      ) : (
        <p>{say(text.settled, { how: say(text[settledAs]) })}</p>
      )}
    </li>
  );
}
