import type { DomainManifest } from "#src/platform/access/domain.ts";
import { libraryPersonalTables } from "./model/personal-fields.ts";
import { mediaCollection } from "./sync/media-collection.ts";

/** Pictures, films, recordings and papers: kept once, shown by articles, phones and stations. */
export const libraryDomain: DomainManifest = {
  name: "library",
  grants: [
    {
      source: "post",
      kind: "editor",
      over: "subtree",
      rights: ["library.add-media", "library.withdraw-media", "library.read-media"],
      read: ["press"],
      write: ["press"],
    },
  ],
  personal: libraryPersonalTables,
  sync: { collections: [mediaCollection], actions: [] },
};
