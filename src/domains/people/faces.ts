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
  { path: "me", file: "desk/me.tsx" },
  { path: "me/consents", file: "desk/my-consents.tsx" },
  { path: "people/accounts", file: "desk/accounts.tsx" },
  { path: "people/invitations", file: "desk/invitations.tsx" },
  { path: "people/audit", file: "desk/audit.tsx" },
  { path: "people/audit/:lookId", file: "desk/audit-look.tsx" },
  { path: "people/persons", file: "desk/persons.tsx" },
  { path: "people/duties", file: "desk/duties.tsx" },
  { path: "people/erasures", file: "desk/erasures.tsx" },
  { path: "people/erasures/:personId", file: "desk/erase-person.tsx" },
];

const dutiesLabel = words("专职人员", "專職人員", "Separated duties");

export const deskEntries: readonly DeskEntry[] = [
  {
    path: "/desk/me",
    label: words("我的账号", "我的賬號", "My account"),
    says: words(
      "密码、手机、正在登录的设备",
      "密碼、手機、正在登錄的設備",
      "Password, phone, where I am signed in",
    ),
  },
  { path: "/desk/me/consents", label: words("我同意过的事项", "我同意過的事項", "What I agreed to") },
  {
    path: "/desk/people/invitations",
    label: words("登录邀请", "登錄邀請", "Invitations"),
    right: "people.invite-holders",
  },
  { path: "/desk/people/accounts", label: words("账号", "賬號", "Accounts"), right: "people.reset-access" },
  {
    path: "/desk/people/persons",
    label: words("更正姓名和号码", "更正姓名和號碼", "Correct a name or number"),
    right: "people.correct-name",
  },
  { path: "/desk/people/duties", label: dutiesLabel, right: "people.propose-duty" },
  { path: "/desk/people/duties", label: dutiesLabel, right: "people.confirm-duty" },
  { path: "/desk/people/audit", label: words("审计", "審計", "Audit"), right: "people.read-audit" },
  {
    path: "/desk/people/erasures",
    label: words("清除个人信息", "清除個人信息", "Erasing persons"),
    says: words(
      "查一个人留有什么、为什么，依法清除",
      "查一個人留有什麼、為什麼，依法清除",
      "See what is held about a person and why, and erase it",
    ),
    right: "people.erase-person",
  },
];

export const peopleFaces: DeskFaces = {
  name: "people",
  title: words("人员与账号", "人員與賬號", "People and accounts"),
  routes: deskRoutes,
  entries: deskEntries,
};
