import type { PageView } from "./cached-page.ts";

export interface CountedView extends PageView {
  readonly countyCode: string;
  readonly views: number;
}

/** Readings since the last flush, by county, day and page: numbers only, nothing of who read. */
export class PageViews {
  #counted = new Map<string, CountedView & { views: number }>();

  add(countyCode: string, view: PageView): void {
    const key = `${countyCode} ${view.day} ${view.slug}`;
    const known = this.#counted.get(key);
    if (known === undefined) this.#counted.set(key, { countyCode, ...view, views: 1 });
    else known.views += 1;
  }

  /** What was counted, which begins anew. */
  take(): readonly CountedView[] {
    const counted = [...this.#counted.values()];
    this.#counted = new Map();
    return counted;
  }

  /** Puts back what could not be stored, for the next time. */
  putBack(counted: readonly CountedView[]): void {
    for (const { views, countyCode, ...view } of counted) {
      this.add(countyCode, view);
      const known = this.#counted.get(`${countyCode} ${view.day} ${view.slug}`);
      if (known !== undefined) known.views += views - 1;
    }
  }
}
