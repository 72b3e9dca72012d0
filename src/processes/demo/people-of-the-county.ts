import type { PostKind } from "#src/domains/registry/posts/model/post-kinds.ts";
import { inventedName } from "./invented-names.ts";
import { offices } from "./offices.ts";
import { demoId, type DemoOrigin } from "./random.ts";
import { demoRoles } from "./roles.ts";

/** Where an organisation of the demo has its number: `county`, `office news`, `township 双塘镇党委`, … */
export type OrganisationNumbers = ReadonlyMap<string, number>;

export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  /** Of the organisation that keeps the person's record; 0 for none. */
  readonly organisationNo: number;
  readonly phone?: string;
  readonly posts: readonly { readonly kind: PostKind; readonly organisationNo: number }[];
}

/** What the demo's organisations are called by, for the plan below. */
export interface KnownOrganisations {
  readonly numbers: OrganisationNumbers;
  /** Township committees other than the demo's, and the branches of the demo's township other than its village. */
  readonly led: readonly number[];
}

export function rolePersonId(origin: DemoOrigin, login: string): string {
  return demoId(origin, `person ${login}`);
}

export function rolePersonName(origin: DemoOrigin, login: string): string {
  return inventedName(origin, login);
}

/** Everybody the demo begins with: one person a role, and a secretary for each office, township and near village. */
export function peopleOfTheCounty(origin: DemoOrigin, known: KnownOrganisations): readonly DemoPerson[] {
  const officeNumbers = offices.map(({ key }) => numberOf(known, key));
  const led = [...known.led, numberOf(known, "township"), ...officeNumbers];
  return [...rolePeople(origin, known), ...led.map((no) => secretaryOf(origin, no))];
}

function rolePeople(origin: DemoOrigin, known: KnownOrganisations): readonly DemoPerson[] {
  return demoRoles.map(({ login, home, post, phone }) => ({
    id: rolePersonId(origin, login),
    name: rolePersonName(origin, login),
    organisationNo: home === undefined ? 0 : numberOf(known, home),
    ...(phone !== undefined && { phone }),
    posts: post === undefined ? [] : [{ kind: post.kind, organisationNo: numberOf(known, post.at) }],
  }));
}

function secretaryOf(origin: DemoOrigin, organisationNo: number): DemoPerson {
  const key = `secretary ${organisationNo}`;
  return {
    id: demoId(origin, `person ${key}`),
    name: inventedName(origin, key),
    organisationNo,
    posts: [{ kind: "secretary", organisationNo }],
  };
}

export function numberOf({ numbers }: Pick<KnownOrganisations, "numbers">, place: string): number {
  const no = numbers.get(place);
  if (no === undefined) throw new Error(`The demo county has no organisation "${place}".`);
  return no;
}
