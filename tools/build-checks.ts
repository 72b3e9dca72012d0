/** How long each plugin took says nothing to whoever installs; a build whose plugins matter is profiled. */
export const withoutTimings = { bundlerTimings: false } as const;
