import { platformError } from "#src/platform/errors/platform-errors.ts";

const safe = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses a form that another website made the browser send. Browsers name the origin of every such request; a
 * program that sends neither Origin nor cookies acts with its own credentials.
 * @throws AppError request.foreign-origin
 */
export function checkOrigin(request: Request, ownOrigin: string): void {
  if (safe.has(request.method)) return;
  const origin = request.headers.get("origin");
  if (origin !== null) {
    if (origin !== ownOrigin) throw platformError("request.foreign-origin");
    return;
  }
  const site = request.headers.get("sec-fetch-site");
  const own = site === "same-origin" || site === "none" || (site === null && !request.headers.has("cookie"));
  if (!own) throw platformError("request.foreign-origin");
}
