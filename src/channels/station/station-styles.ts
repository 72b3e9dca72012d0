import { createHash } from "node:crypto";
import { minified, siteStyles } from "../site/site-styles.ts";
import own from "./station.css?raw";

const body = `${siteStyles.body}${minified(own)}`;
const hash = createHash("sha256").update(body).digest("hex").slice(0, 12);

/** The one stylesheet of a station's pages: the site's, and what only a station shows. */
export const stationStyles = { href: `/assets/station-${hash}.css`, body } as const;
