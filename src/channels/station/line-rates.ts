/** The rates a keeper may choose, in kilobits a second. */
export const rates = [128, 256, 512, 1_024, 2_048, 4_096, 8_192] as const;
