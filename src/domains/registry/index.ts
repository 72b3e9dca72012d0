import "./tables.ts";

export { registryDomain } from "./domain.ts";
export { registryError } from "./errors.ts";
export { acknowledgeNotice } from "./actions/acknowledge-notice.ts";
export { addHolder } from "./actions/add-holder.ts";
export { appointToPost, appointToPosts } from "./actions/appoint-to-post.ts";
export { changeSector, defineSector } from "./actions/define-sector.ts";
export { completeTask } from "./actions/complete-task.ts";
export { confirmRecord } from "./actions/confirm-record.ts";
export { dissolveOrganisation } from "./actions/dissolve-organisation.ts";
export { endPost } from "./actions/end-post.ts";
export { foundCountyCommittee, foundOrganisation, foundOrganisations } from "./actions/found-organisation.ts";
export { endSource, grantSource, type NewSource } from "./actions/grant-source.ts";
export { letLeave, recordLeaving, recordReturn } from "./actions/record-leaving.ts";
export { renameSector } from "./actions/rename-sector.ts";
export { closeSector, openSector } from "./actions/open-sector.ts";
export { raiseRightsVersion } from "./actions/raise-rights-version.ts";
export { registerUnit } from "./actions/register-unit.ts";
export { renameOrganisation } from "./actions/rename-organisation.ts";
export { reparentOrganisation } from "./actions/reparent-organisation.ts";
export {
  organisationOn,
  type OrganisationOn,
  organisationsOn,
  parentOn,
} from "./reads/organisation-periods.ts";
export {
  type OrganisationTree,
  organisationTreeOn,
  type TreeOrganisation,
} from "./reads/organisation-tree-on.ts";
export { rehomeAfterEnd } from "./jobs/rehome-persons.ts";
export { sendNotice } from "./actions/send-notice.ts";
export { setTask } from "./actions/set-task.ts";
export { withdrawNotice } from "./actions/withdraw-notice.ts";
export { withdrawTask } from "./actions/withdraw-task.ts";
export type { NoticeDocument, OrganisationDocument, TaskDocument } from "./model/work.ts";
export { createRightsSource } from "./reads/rights-of.ts";
export { importUnits, type UnitsImported } from "./actions/import-units.ts";
export { planUnitsImport } from "./import/plan-units-import.ts";
export { readUnitsFile } from "./import/read-units-file.ts";
export type { UnitsPlan } from "./model/compare-units.ts";
export type { UnitsFile } from "./model/units-file.ts";
export { type OrganisationKind, organisationKinds } from "./model/organisation-kinds.ts";
export { type PostKind, postKinds, separatedDuties } from "./model/post-kinds.ts";
export { type UnitKind, unitKinds } from "./model/unit-kinds.ts";
export { type OrganisationDetail, organisationDetail } from "./reads/organisation-detail.ts";
export { organisationAtCode } from "./reads/organisation-at-code.ts";
export { organisationsAtUnits } from "./reads/organisations-at-units.ts";
export { waitingIn, workDue } from "./reads/work-due.ts";
export { organisationNames } from "./reads/organisation-names.ts";
export { type PostHolder, postHolders, presentAndComingHolders } from "./reads/post-holders.ts";
export { changePlace } from "./actions/change-place.ts";
export { closePlace } from "./actions/close-place.ts";
export { establishPlace } from "./actions/establish-place.ts";
export { placeOn, type PlacePeriod } from "./reads/place-periods.ts";
export { type PlaceDetail, placeDetail, type PlacesOn, placesOn } from "./reads/places-on.ts";
export { type PostAround, postsAround } from "./reads/posts-around.ts";
export { type PostOfPerson, postsOfPerson } from "./reads/posts-of-person.ts";
export { type HeldPost, postsOf, type PostsOn } from "./reads/posts-of.ts";
export { type RegistryFigures, registryFigures } from "./reads/registry-figures.ts";
export { type SectorDetail, sectorDetail } from "./reads/sector-detail.ts";
export { type SectorsOn, sectorsOn } from "./reads/sectors-on.ts";
export { type TreeChange, treeChanges } from "./reads/tree-changes.ts";
export { type UnitOn, unitsUnder, type UnitsOn } from "./reads/units-under.ts";
export { workNamed } from "./reads/work-named.ts";
export { whoIsAffected } from "./reads/who-is-affected.ts";
