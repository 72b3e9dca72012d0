import { Prose, trustHtml } from "#src/ui/safe-html.tsx";
import { textsOf } from "../model/articles.ts";
import { BackLink } from "../parts/back-link.tsx";
import { Heading } from "../parts/heading.tsx";
import { KeptFiles } from "../parts/kept-files.tsx";
import { usePhoneView } from "../parts/open-phone-context.tsx";
import { useLanguage, useSay, useScript } from "../parts/say.tsx";
import { dayInWords } from "../parts/when.ts";
import { newsWords } from "../words/page-words.ts";

/** An article as the site has it; its HTML was written by the hub from checked blocks. */
export function ArticlePage({ id }: { id: string }) {
  const say = useSay();
  const script = useScript();
  const language = useLanguage();
  const article = usePhoneView().held.articles.find((each) => each.id === id);
  if (article === undefined) {
    return (
      <>
        <BackLink to={{ tab: "news" }} />
        <Heading>{say(newsWords.gone)}</Heading>
      </>
    );
  }
  const { title, correction, html } = textsOf(article, script);
  return (
    <article>
      <BackLink to={{ tab: "news" }} />
      <Heading lang={script}>{title}</Heading>
      <p className="facts">{dayInWords(article.publishedOn, language)}</p>
      {correction ? (
        <p className="notice" lang={script}>
          <strong>{say(newsWords.corrected)}</strong> {correction}
        </p>
      ) : null}
      <Prose html={trustHtml(html)} lang={script} />
      <KeptFiles article={article} />
    </article>
  );
}
