/** Whether `npm start` or `npx` stands above this process. */
export function startedByNpm(): boolean {
  return process.env["npm_lifecycle_event"] !== undefined;
}
