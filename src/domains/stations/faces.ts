import type { DeskEntry, DeskFaces, DeskRoute } from "#src/platform/access/faces.ts";
import { words } from "#src/platform/i18n/language.ts";

export const deskRoutes: readonly DeskRoute[] = [
  { path: "stations", file: "desk/stations.tsx" },
  { path: "stations/register", file: "desk/register.tsx" },
  { path: "station-pin", file: "desk/use-slip.tsx", open: true },
  { path: "stations/pin", file: "desk/own-pin.tsx" },
  { path: "stations/items/:collection/:id", file: "desk/item.tsx" },
  { path: "stations/:id", file: "desk/station.tsx" },
];

export const deskEntries: readonly DeskEntry[] = [
  {
    path: "/desk/stations",
    label: words("站点", "站點", "Stations"),
    says: words(
      "村里的站点好不好，上次什么时候联网，需要帮什么。",
      "村裡的站點好不好，上次什麼時候聯網，需要幫什麼。",
      "How the village stations are, when they were last in contact, what they need.",
    ),
    right: "stations.read-stations",
  },
  {
    path: "/desk/stations/pin",
    label: words("站点密码", "站點密碼", "Station PIN"),
    says: words(
      "设六位数字，没有网也能在村里的站点登录。",
      "設六位數字，沒有網也能在村裡的站點登錄。",
      "Six digits to sign in at a village station, also without a line.",
    ),
    right: "stations.set-own-pin",
  },
];

export const stationsFaces: DeskFaces = {
  name: "stations",
  title: words("站点", "站點", "Stations"),
  routes: deskRoutes,
  entries: deskEntries,
};
