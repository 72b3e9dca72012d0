import { showReport, takeReport } from "../site/report.tsx";
import type { Face } from "./app.ts";
import { networkOf, RateLimiter } from "./rate-limit.ts";

/** A reader who has found several mistakes is welcome; a program is not. */
const reportLimit = { burst: 6, perSecond: 1 / 30 };

/** The site's one form that anyone may send. Who sent it is known only to the limit, and only for a while. */
export function reportFace(): Face {
  const limiter = new RateLimiter(reportLimit);
  return async (request, scope) => {
    const { pathname, search } = new URL(request.url);
    if (!/^(?:\/(?:hans|hant|en))?\/report(?:\/thanks)?$/.test(pathname)) return undefined;
    const url = new URL(scope.origin + pathname + search);
    if (request.method === "GET" || request.method === "HEAD") return showReport(scope, url);
    if (request.method !== "POST") return undefined;
    return takeReport(scope, url, await request.formData(), limiter.take(networkOf(scope.caller.address)));
  };
}
