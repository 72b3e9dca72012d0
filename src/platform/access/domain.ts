import type { CountyEvent } from "../events/events.ts";
import type { Grant } from "./grants.ts";

/** What a domain contributes to the processes; its `domain.ts` exports one. */
export interface DomainManifest {
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly events?: readonly CountyEvent[];
}
