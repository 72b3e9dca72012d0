import type { ReactNode } from "react";
import { SiteDocument, type PageHead } from "./document.tsx";
import { Footer } from "./footer.tsx";
import { Masthead } from "./masthead.tsx";
import type { SiteFrame } from "./views.ts";

interface SitePageProps {
  readonly frame: SiteFrame;
  readonly head: PageHead;
  /** False where the page has its own search form. */
  readonly search?: boolean;
  /** True where the site's name is the page's title. */
  readonly nameIsTitle?: boolean;
  readonly children: ReactNode;
}

/** The shell of every page of a county's site: document, masthead, content, footer. */
export function SitePage({ frame, head, search = true, nameIsTitle = false, children }: SitePageProps) {
  return (
    <SiteDocument frame={frame} head={head}>
      <Masthead frame={frame} path={head.path} search={search} nameIsTitle={nameIsTitle} />
      <main id="main" className="wrap">
        {children}
      </main>
      <Footer frame={frame} path={head.path} />
    </SiteDocument>
  );
}
