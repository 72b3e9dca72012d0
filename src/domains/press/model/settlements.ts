/** How a report ended: the page was mended, it was right as it is, or it is another office's. */
export const settlements = ["mended", "right", "elsewhere"] as const;
export type Settlement = (typeof settlements)[number];
