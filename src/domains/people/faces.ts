import type { DeskEntry, DeskFaces, DeskRoute } from "#src/platform/access/faces.ts";
import { words } from "#src/platform/i18n/language.ts";

export const deskRoutes: readonly DeskRoute[] = [
  { path: "sign-in", file: "desk/sign-in.tsx", open: true },
  { path: "sign-in/phone", file: "desk/sign-in-phone.tsx", open: true },
  { path: "second-factor", file: "desk/second-factor.tsx", open: true },
  { path: "second-factor/set", file: "desk/set-second-factor.tsx", open: true },
  { path: "first-sign-in", file: "desk/first-sign-in.tsx", open: true },
  { path: "forgotten-password", file: "desk/forgotten-password.tsx", open: true },
  { path: "passkey", file: "desk/passkey.ts", open: true },
  { path: "sign-out", file: "desk/sign-out.ts", open: true },
  { path: "no-place", file: "desk/no-place.tsx", open: true },
];

export const deskEntries: readonly DeskEntry[] = [];

export const peopleFaces: DeskFaces = {
  name: "people",
  title: words("人员与账号", "人員與帳號", "People and accounts"),
  routes: deskRoutes,
  entries: deskEntries,
};
