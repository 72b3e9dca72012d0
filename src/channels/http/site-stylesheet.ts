import type { Context, Next } from "hono";
import { siteStyles } from "../site/site-styles.ts";

/** The site's one stylesheet; its name changes with its content. */
export async function siteStylesheet(c: Context, next: Next): Promise<Response | void> {
  if (c.req.path !== siteStyles.href) return next();
  return c.body(siteStyles.body, 200, {
    "content-type": "text/css; charset=utf-8",
    "cache-control": "public, max-age=31536000, immutable",
  });
}
