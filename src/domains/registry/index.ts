import "./tables.ts";

export { registryDomain } from "./domain.ts";
export { registryError } from "./errors.ts";
export { acknowledgeNotice } from "./work/actions/acknowledge-notice.ts";
export { addHolder } from "./persons/actions/add-holder.ts";
export { appointToPost, appointToPosts } from "./posts/actions/appoint-to-post.ts";
export { changeSector, defineSector } from "./sectors/actions/define-sector.ts";
export { completeTask } from "./work/actions/complete-task.ts";
export { confirmRecord } from "./work/actions/confirm-record.ts";
export { dissolveOrganisation } from "./organisations/actions/dissolve-organisation.ts";
export { endPost } from "./posts/actions/end-post.ts";
export {
  foundCountyCommittee,
  foundOrganisation,
  foundOrganisations,
} from "./organisations/actions/found-organisation.ts";
export { endSource, grantSource, type NewSource } from "./rights/actions/grant-source.ts";
export { letLeave, recordLeaving, recordReturn } from "./persons/actions/record-leaving.ts";
export { renameSector } from "./sectors/actions/rename-sector.ts";
export { closeSector, openSector } from "./sectors/actions/open-sector.ts";
export { raiseRightsVersion } from "./rights/actions/raise-rights-version.ts";
export { registerUnit } from "./units/actions/register-unit.ts";
export { changeKind } from "./organisations/actions/change-kind.ts";
export { renameOrganisation } from "./organisations/actions/rename-organisation.ts";
export { reparentOrganisation } from "./organisations/actions/reparent-organisation.ts";
export {
  organisationOn,
  type OrganisationOn,
  organisationsOn,
  parentOn,
} from "./organisations/reads/organisation-periods.ts";
export {
  type OrganisationTree,
  organisationTreeOn,
  type TreeOrganisation,
} from "./organisations/reads/organisation-tree-on.ts";
export { rehomeAfterEnd } from "./persons/jobs/rehome-persons.ts";
export { sendNotice } from "./work/actions/send-notice.ts";
export { setTask } from "./work/actions/set-task.ts";
export { withdrawNotice } from "./work/actions/withdraw-notice.ts";
export { withdrawTask } from "./work/actions/withdraw-task.ts";
export type { NoticeDocument, OrganisationDocument, TaskDocument } from "./work/model/work.ts";
export { createRightsSource } from "./rights/reads/rights-of.ts";
export { importUnits, type UnitsImported } from "./units/actions/import-units.ts";
export { planUnitsImport } from "./units/import/plan-units-import.ts";
export { readUnitsFile } from "./units/import/read-units-file.ts";
export type { UnitsPlan } from "./units/model/compare-units.ts";
export type { UnitsFile } from "./units/model/units-file.ts";
export { type OrganisationKind, organisationKinds } from "./organisations/model/organisation-kinds.ts";
export { type PostKind, postKinds, separatedDuties } from "./posts/model/post-kinds.ts";
export { type UnitKind, unitKinds } from "./units/model/unit-kinds.ts";
export { type OrganisationDetail, organisationDetail } from "./organisations/reads/organisation-detail.ts";
export { organisationAtCode } from "./units/reads/organisation-at-code.ts";
export { organisationsAtUnits } from "./units/reads/organisations-at-units.ts";
export { waitingIn, workDue } from "./work/reads/work-due.ts";
export { organisationNames } from "./organisations/reads/organisation-names.ts";
export { type PostHolder, postHolders, presentAndComingHolders } from "./posts/reads/post-holders.ts";
export { changePlace } from "./places/actions/change-place.ts";
export { closePlace } from "./places/actions/close-place.ts";
export { establishPlace } from "./places/actions/establish-place.ts";
export { placeOn, type PlacePeriod } from "./places/reads/place-periods.ts";
export { type PlaceDetail, placeDetail, type PlacesOn, placesOn } from "./places/reads/places-on.ts";
export { type PostAround, postsAround } from "./posts/reads/posts-around.ts";
export { type PostOfPerson, postsOfPerson } from "./posts/reads/posts-of-person.ts";
export { type HeldPost, postsOf, type PostsOn } from "./posts/reads/posts-of.ts";
export { type RegistryFigures, registryFigures } from "./organisations/reads/registry-figures.ts";
export { type SectorDetail, sectorDetail } from "./sectors/reads/sector-detail.ts";
export { type SectorsOn, sectorsOn } from "./sectors/reads/sectors-on.ts";
export { type TreeChange, treeChanges } from "./organisations/reads/tree-changes.ts";
export { type UnitOn, unitsUnder, type UnitsOn } from "./units/reads/units-under.ts";
export { workNamed } from "./work/reads/work-named.ts";
export { whoIsAffected } from "./organisations/reads/who-is-affected.ts";
