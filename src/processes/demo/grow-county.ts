import type { Demo } from "./demo.ts";
export async function growCounty(_demo: Demo): Promise<void> {}
