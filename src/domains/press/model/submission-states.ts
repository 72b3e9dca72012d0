/** What becomes of a note to the editors: it waits, is taken into an article, is published with it, or goes back. */
export const submissionStates = ["waiting", "taken", "published", "returned"] as const;

export type SubmissionState = (typeof submissionStates)[number];
