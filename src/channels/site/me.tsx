import type { ReactElement } from "react";
import {
  MyRecordView,
  type RefusedOwn,
  SignInForms,
  signInWords,
  siteMeWords,
} from "#src/domains/people/embed.tsx";
import type { MyDevice, MyRecord, SignInStage } from "#src/domains/people/index.ts";
import { visitor } from "#src/platform/access/actor.ts";
import type { MessageDelivery } from "#src/platform/notify/gateway.ts";
import { withCounty } from "#src/platform/db/with-county.ts";
import { plainHref, readAddress, type SitePath } from "./paths.ts";
import { renderPage } from "./render-page.ts";
import type { SiteSources } from "./routes.ts";
import { frameOf } from "./site-request.ts";
import { SitePage } from "./site-page.tsx";
import type { SiteFrame } from "./views.ts";

export const mePath: SitePath = { pathname: "/me" };
export const meSignInPath: SitePath = { pathname: "/me/sign-in" };

interface ShownSignIn {
  readonly stage: SignInStage;
  readonly refusal?: string;
  readonly typed: { readonly signInName?: string; readonly phone?: string };
  readonly delivery?: MessageDelivery;
}

/** The sign-in page as HTML: the one page of the site that may run a script. */
export function signInPage(sources: SiteSources, url: URL, shown: ShownSignIn): Promise<string> {
  return page(sources, url, (frame) => {
    const { language } = frame.reading;
    const title = signInWords.title[language];
    return (
      <SitePage frame={frame} head={{ path: meSignInPath, title, indexed: false }}>
        <h1 className="page-title">{title}</h1>
        <SignInForms {...shown} language={language} action={plainHref(frame.reading, meSignInPath)} />
      </SitePage>
    );
  });
}

/** A person's own page as HTML. `record` is null where the account acts as nobody here. */
export function myPage(
  sources: SiteSources,
  url: URL,
  record: MyRecord | null,
  devices: readonly MyDevice[],
  refused?: RefusedOwn,
): Promise<string> {
  return page(sources, url, (frame) => {
    const { language } = frame.reading;
    const title = siteMeWords.title[language];
    return (
      <SitePage frame={frame} head={{ path: mePath, title, indexed: false }}>
        <h1 className="page-title">{title}</h1>
        <MyRecordView
          language={language}
          action={plainHref(frame.reading, mePath)}
          timeZone={sources.county.timeZone}
          record={record}
          devices={devices}
          refused={refused}
        />
      </SitePage>
    );
  });
}

async function page(
  { cell, county, origin }: SiteSources,
  url: URL,
  pageIn: (frame: SiteFrame) => ReactElement,
): Promise<string> {
  const { reading } = readAddress(url, county.defaultScript);
  const frame = await withCounty(cell, county, visitor, (ctx) => frameOf({ ctx, origin, reading }));
  return renderPage(pageIn(frame));
}
