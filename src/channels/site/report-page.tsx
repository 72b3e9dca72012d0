import { longestReport } from "#src/domains/press/model/page-report.ts";
import { fill } from "#src/platform/i18n/language.ts";
import { Button, ButtonLink } from "#src/ui/button.tsx";
import { Notice } from "#src/ui/notice.tsx";
import { plainHref, readingQuery, reportPath } from "./paths.ts";
import { reportWords } from "./report-words.ts";
import { SitePage } from "./site-page.tsx";
import type { SiteFrame } from "./views.ts";

export interface ReportForm {
  readonly id: string;
  /** The path of the page that is wrong. */
  readonly page: string;
  readonly said: string;
  /** Why it was not sent, in the reader's language. */
  readonly refusal?: string;
}

export function ReportPage({ frame, form }: { frame: SiteFrame; form: ReportForm }) {
  const { reading } = frame;
  const { language } = reading;
  const title = reportWords.title[language];
  return (
    <SitePage frame={frame} head={{ path: reportPath(form.page), title, indexed: false }}>
      <h1 className="page-title">{title}</h1>
      <p>{reportWords.text[language]}</p>
      <p className="facts">
        {reportWords.page[language]}
        <a href={form.page}>{form.page}</a>
      </p>
      {form.refusal !== undefined && (
        <Notice kind="due" label={reportWords.notSent[language]}>
          <p id="refusal" role="alert">
            {form.refusal}
          </p>
        </Notice>
      )}
      <form className="report-form" method="post" action={plainHref(reading, reportPath())}>
        <input type="hidden" name="id" value={form.id} />
        <input type="hidden" name="page" value={form.page} />
        {Object.entries(readingQuery(reading)).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="field">
          <label htmlFor="said">{reportWords.said[language]}</label>
          <textarea
            id="said"
            name="said"
            rows={5}
            maxLength={longestReport}
            required
            defaultValue={form.said}
            aria-describedby={form.refusal === undefined ? "said-hint" : "refusal said-hint"}
            aria-invalid={form.refusal === undefined ? undefined : true}
          />
          <p id="said-hint" className="facts">
            {fill(reportWords.noPersonal, language, { most: longestReport })}
          </p>
        </div>
        <Button kind="primary">{reportWords.send[language]}</Button>
      </form>
    </SitePage>
  );
}

export function ReportThanksPage({ frame, page }: { frame: SiteFrame; page: string }) {
  const { language } = frame.reading;
  const title = reportWords.thanksTitle[language];
  return (
    <SitePage frame={frame} head={{ path: reportPath(page), title, indexed: false }}>
      <div className="message">
        <h1 className="page-title">{title}</h1>
        <p>{reportWords.thanksText[language]}</p>
        <ButtonLink kind="primary" href={page}>
          {reportWords.back[language]}
        </ButtonLink>
      </div>
    </SitePage>
  );
}
