import "./county-tables.ts";

export { peopleDomain } from "./domain.ts";
export { peopleError } from "./people-errors.ts";

export { type Accounts, type AccountsOptions, type Caller, openAccounts } from "./accounts/accounts.ts";
export {
  createDemoAccount,
  type DemoAccount,
  type DemoSecondFactor,
  demoSecondFactor,
} from "./accounts/create-demo-account.ts";
export {
  type FirstAdministratorLinks,
  firstAdministratorLinks,
  firstSignInLink,
} from "./accounts/first-administrator-links.ts";
export { clearAuth } from "./accounts/clear-auth.ts";
export { closeForReset } from "./accounts/close-for-reset.ts";
export { resealAccounts } from "./accounts/reseal-accounts.ts";
export { closeAccountsOfLeft } from "./accounts/close-accounts-of-left.ts";
export { endErasedAccounts } from "./accounts/end-erased-accounts.ts";
export { carryOutErasures } from "./erasure/carry-out-erasures.ts";
export type { ErasureMeans } from "./erasure/erasure-means.ts";
export { readDemoOutbox } from "./accounts/outbox-gateway.ts";
export {
  createSessionReader,
  type SessionReader,
  type SessionReaderOptions,
  type SessionState,
} from "./accounts/session-reader.ts";

export {
  addOnePerson,
  addPerson,
  addPersons,
  type NewPerson,
  sealPhone,
  type SealedPhone,
} from "./actions/add-person.ts";
export { correctName, correctOwnName, correctPhone } from "./actions/correct-person.ts";
export { erasePerson } from "./actions/erase-person.ts";
export { endSessionsOf } from "./actions/end-sessions.ts";
export { inviteHolders, type Slip } from "./actions/invite-holders.ts";
export { markLeft, markReturned } from "./actions/mark-left.ts";
export { movePerson } from "./actions/move-person.ts";
export { rehomePersons } from "./actions/rehome-persons.ts";
export { resetAccess } from "./actions/reset-access.ts";
export { type ConfirmedDuty, confirmedDuty, settleDuty } from "./actions/settle-duty.ts";
export { declineDuty, withdrawDuty } from "./actions/decide-duty.ts";
export { confirmDutyChange, proposeDutyChange } from "./duties/agree-on-duty.ts";
export { dutyKinds } from "./model/separated-duties.ts";
export { agreeHeadAddress, declineHeadAddress, proposeHeadAddress } from "./actions/agree-on-head-address.ts";
export { setOfflineDays } from "./actions/set-offline-days.ts";
export { type HeadAddress, headAddressNow } from "./reads/head-address.ts";
export { settersOf, type SettingChange, settingChanges } from "./reads/setting-changes.ts";
export { wipePhones } from "./actions/wipe-phones.ts";
export { suspendAccount } from "./actions/suspend-account.ts";

export { anyLeft } from "./reads/any-left.ts";
export { hasAccount } from "./reads/has-account.ts";
export { countPersons } from "./reads/count-persons.ts";
export { type AccountEntry, accountsInReach } from "./reads/accounts-in-reach.ts";
export { personsChangedBy } from "./reads/persons-changed-by.ts";
export { type PersonEntry, personsAt } from "./reads/persons-at.ts";
export { type ActingPerson, personsWhoMayAct } from "./reads/persons-who-may-act.ts";
export { namesakesAt } from "./reads/namesakes-at.ts";
export { countRecordsAt, type PersonRecord, personRecord, personRecordsAt } from "./reads/person-records.ts";
export { countListed, type ListedPerson, type ListOrder, personsListed } from "./reads/persons-listed.ts";
export { personsNamed } from "./reads/persons-named.ts";
export { ownName } from "./reads/own-name.ts";
export { erasedName, type PersonName, personNames } from "./reads/person-names.ts";

export { cipherOf, type PeopleServices, providePeople } from "./desk/people-context.ts";
export type { PostHolder, PostHolders } from "./reads/holders-without-account.ts";
export { type AccountEvent, myAccountEvents } from "./reads/my-account-events.ts";
export { type MyDevice, myDevices } from "./reads/my-devices.ts";
export { type MyRecord, myRecord } from "./reads/my-record.ts";
export {
  placeOf,
  type SignInStage,
  type SignInStep,
  type SiteSignIn,
  takeSignIn,
} from "./site/sign-in-steps.ts";
export { signOut } from "./accounts/sessions.ts";
export { giveConsent, withdrawConsent } from "./actions/give-consent.ts";
