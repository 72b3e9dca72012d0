import { peopleFaces } from "#src/domains/people/faces.ts";
import { pressFaces } from "#src/domains/press/faces.ts";
import { registryFaces } from "#src/domains/registry/faces.ts";
import type { DeskFaces } from "#src/platform/access/faces.ts";

/** What each domain shows on the desk, in the order of the code. */
export const deskFaces: readonly DeskFaces[] = [peopleFaces, registryFaces, pressFaces];
