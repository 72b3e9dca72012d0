/** Apart from the fields of work.ts, so that a page may import it in the browser. */
export const taskStates = ["open", "done", "withdrawn"] as const;

export type TaskState = (typeof taskStates)[number];
