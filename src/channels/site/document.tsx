import type { ReactNode } from "react";
import { fill } from "#src/platform/i18n/language.ts";
import { atomFeedPath, iconPath, manifestPath, plainHref, type SitePath } from "./paths.ts";
import type { Reading } from "./reading.ts";
import { siteName } from "./site-name.ts";
import { siteStyles } from "./site-styles.ts";
import type { Picture, SiteFrame } from "./views.ts";
import { siteWords } from "./words.ts";

/** What the head of one page says of it. */
export interface PageHead {
  readonly path: SitePath;
  /** Without the site's name; none on the home page. */
  readonly title?: string;
  readonly description?: string;
  /** False for pages that are not content: search results and errors. */
  readonly indexed?: boolean;
  readonly article?: { readonly publishedOn: string; readonly picture?: Picture };
}

/** The English interface shows the same texts, so its pages name the county's own address as theirs. */
function canonicalReading(reading: Reading): Reading {
  return reading.language === "en" ? { ...reading, language: reading.defaultScript } : reading;
}

function Alternates({ frame, path }: { frame: SiteFrame; path: SitePath }) {
  const { origin, reading } = frame;
  const inScript = (language: Reading["language"]) => origin + plainHref({ ...reading, language }, path);
  return (
    <>
      <link rel="canonical" href={origin + plainHref(canonicalReading(reading), path)} />
      <link rel="alternate" hrefLang="zh-Hans" href={inScript("zh-Hans")} />
      <link rel="alternate" hrefLang="zh-Hant" href={inScript("zh-Hant")} />
      <link rel="alternate" hrefLang="x-default" href={inScript(reading.defaultScript)} />
    </>
  );
}

function OpenGraph({ frame, head, description }: { frame: SiteFrame; head: PageHead; description: string }) {
  const name = siteName(frame.county, frame.reading.language);
  const picture = head.article?.picture;
  return (
    <>
      <meta property="og:type" content={head.article ? "article" : "website"} />
      <meta property="og:site_name" content={name} />
      <meta property="og:title" content={head.title ?? name} />
      <meta property="og:description" content={description} />
      <meta
        property="og:url"
        content={frame.origin + plainHref(canonicalReading(frame.reading), head.path)}
      />
      {head.article && <meta property="article:published_time" content={head.article.publishedOn} />}
      {picture && <meta property="og:image" content={new URL(picture.src, frame.origin).href} />}
    </>
  );
}

/** What every page has in its head, also one without a county. */
export function BareHead({ title }: { title: string }) {
  return (
    <>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <link rel="stylesheet" href={siteStyles.href} />
    </>
  );
}

/** The whole HTML document of a page of a county's site. */
export function SiteDocument({
  frame,
  head,
  children,
}: {
  frame: SiteFrame;
  head: PageHead;
  children: ReactNode;
}) {
  const { county, reading } = frame;
  const name = siteName(county, reading.language);
  const description =
    head.description ??
    fill(siteWords.description, reading.language, { county: county.name[reading.language] });
  const feedHref = plainHref(canonicalReading(reading), atomFeedPath);
  return (
    <html
      lang={reading.language}
      data-view={reading.view === "standard" ? undefined : reading.view}
      data-size={reading.size === "normal" ? undefined : reading.size}
    >
      <head>
        <BareHead title={head.title ? `${head.title} · ${name}` : name} />
        <meta name="description" content={description} />
        {head.indexed === false ? (
          <meta name="robots" content="noindex" />
        ) : (
          <>
            <Alternates frame={frame} path={head.path} />
            <OpenGraph frame={frame} head={head} description={description} />
          </>
        )}
        <link rel="alternate" type="application/atom+xml" title={name} href={feedHref} />
        <link rel="icon" type="image/svg+xml" href={iconPath.pathname} />
        <link rel="manifest" href={manifestPath.pathname} />
      </head>
      <body>
        <a className="skip" href="#main">
          {siteWords.skip[reading.language]}
        </a>
        {children}
      </body>
    </html>
  );
}
