import { type HubProcess, scratchData, startHub } from "../../bench/hub-process.ts";
import { seedArticle, seededCounty, type SeededArticle } from "../../bench/seeded-article.ts";

/** Three real hubs on one county, each with the pages it keeps, and an editor who changes an article. */
export interface ThreeHubs extends AsyncDisposable {
  readonly hubs: readonly HubProcess[];
  readonly article: SeededArticle;
}

/** The readers here are many and come from one address. */
const noLimitReached = { SANWANG_REQUESTS_PER_SECOND: "10000000" };

export async function startThreeHubs(): Promise<ThreeHubs> {
  const stack = new AsyncDisposableStack();
  const { dataDir } = stack.use(await scratchData());
  const start = async (): Promise<HubProcess> =>
    stack.use(await startHub({ dataDir, args: seededCounty, env: noLimitReached }));
  // The first one runs the database and must end last.
  const hubs = [await start(), ...(await Promise.all([start(), start()]))];
  const article = stack.use(await seedArticle(dataDir));
  return { hubs, article, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}
