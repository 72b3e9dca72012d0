import { libraryFaces } from "#src/domains/library/faces.ts";
import { peopleFaces } from "#src/domains/people/faces.ts";
import { pressFaces } from "#src/domains/press/faces.ts";
import { registryFaces } from "#src/domains/registry/faces.ts";
import { stationsFaces } from "#src/domains/stations/faces.ts";
import type { DeskFaces } from "#src/platform/access/faces.ts";
import { entriesWords, ownEntriesWords } from "./entries/entries-words.ts";
import { settingsWords } from "./settings/settings-words.ts";

/** What each domain shows on the desk, in the order of the code. */
export const deskFaces: readonly DeskFaces[] = [
  peopleFaces,
  registryFaces,
  libraryFaces,
  pressFaces,
  stationsFaces,
];

/** What stands in the navigation of the desk's own screens, which belong to no domain. */
export const ownAreas: readonly Pick<DeskFaces, "title" | "entries">[] = [
  {
    title: entriesWords.area,
    entries: [
      {
        path: "/desk/entries",
        label: entriesWords.title,
        says: entriesWords.says,
        right: "press.submit-item",
      },
      { path: "/desk/entries/mine", label: ownEntriesWords.title, says: ownEntriesWords.says },
    ],
  },
  {
    title: settingsWords.area,
    entries: (["people.set-offline-days", "people.agree-head-address"] as const).map((right) => ({
      path: "/desk/settings",
      label: settingsWords.title,
      says: settingsWords.says,
      right,
    })),
  },
];
