import type { ArticleOnDevice } from "#src/domains/press/index.ts";
import { textsOf } from "../model/articles.ts";
import { fragmentOf } from "../model/places.ts";
import { Heading } from "../parts/heading.tsx";
import { NewsPicture } from "../parts/news-picture.tsx";
import { usePhoneView } from "../parts/open-phone-context.tsx";
import { useLanguage, useSay, useScript } from "../parts/say.tsx";
import { dayInWords } from "../parts/when.ts";
import { appWords } from "../words/common-words.ts";
import { newsWords } from "../words/page-words.ts";

/** The news as a list, the newest first and with its picture. */
export function NewsPage() {
  const say = useSay();
  const { articles } = usePhoneView().held;
  return (
    <>
      <Heading>{say(appWords.news)}</Heading>
      {articles.length === 0 ? <p className="empty">{say(newsWords.none)}</p> : null}
      <ul className="rows">
        {articles.map((article, index) => (
          <li key={article.id}>
            <ArticleRow article={article} lead={index === 0} />
          </li>
        ))}
      </ul>
    </>
  );
}

function ArticleRow({ article, lead }: { article: ArticleOnDevice; lead: boolean }) {
  const script = useScript();
  const language = useLanguage();
  const { title, lead: text } = textsOf(article, script);
  const [picture] = article.pictures;
  return (
    <a className={lead ? "row row-lead" : "row"} href={fragmentOf({ tab: "news", id: article.id })}>
      {picture === undefined ? null : <NewsPicture picture={picture} />}
      <span className="row-words">
        <span className="row-title headline" lang={script}>
          {title}
        </span>
        {lead && text ? (
          <span className="row-text" lang={script}>
            {text}
          </span>
        ) : null}
        <span className="facts">{dayInWords(article.publishedOn, language)}</span>
      </span>
    </a>
  );
}
