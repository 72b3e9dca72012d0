import type pg from "pg";
import { defineColumn } from "#src/domains/press/index.ts";
import {
  appointToPost,
  foundCountyCommittee,
  foundOrganisation,
  type OrganisationKind,
  type PostKind,
} from "#src/domains/registry/index.ts";
import type { ProductHub } from "./product-hub.ts";

/** The county that a world begins with. */
export interface WorldCounty {
  readonly townships: readonly number[];
  readonly branches: readonly number[];
  /** Sets tasks, sends notices, appoints and renames for the whole county. */
  readonly office: string;
  /** Publishes, corrects and withdraws. */
  readonly editor: string;
  readonly columnId: string;
}

export const root = 1;

/** A hub that offices can be founded at: that of a world, or any other over the product's actions. */
export interface Founding {
  readonly act: ProductHub["act"];
  readonly database: { readonly owner: pg.ClientBase };
}

const longAgo = "2020-01-01";

/** A county with townships and, in turn under each, branches; an office and an editor. */
export async function foundWorldCounty(
  hub: Founding,
  newId: () => string,
  branchCount: number,
): Promise<WorldCounty> {
  await hub.act(foundCountyCommittee, { id: newId(), name: "清溪縣委", from: longAgo });
  const found = async (parentNo: number, name: string, kind: OrganisationKind): Promise<number> =>
    (await hub.act(foundOrganisation, { id: newId(), parentNo, name, kind, from: longAgo })).no;
  const townships = [
    await found(root, "東鎮黨委", "committee"),
    await found(root, "西鎮黨委", "committee"),
    await found(root, "北鄉黨委", "committee"),
  ];
  const branches: number[] = [];
  for (let n = 0; n < branchCount; n += 1) {
    branches.push(await found(townships[n % townships.length] ?? root, `第${n}村黨支部`, "branch"));
  }
  const columnId = newId();
  await hub.act(defineColumn, { columnId, slug: "news", nameHans: "要闻", nameHant: "要聞", place: 0 });
  const office = await addWorldPerson(hub, newId);
  for (const kind of ["secretary", "organisation_officer"] as const) {
    await givePost(hub, newId, { personId: office, organisationNo: root, kind, from: longAgo });
  }
  const editor = await addWorldPerson(hub, newId);
  await givePost(hub, newId, { personId: editor, organisationNo: root, kind: "editor", from: longAgo });
  return { townships, branches, office, editor, columnId };
}

export async function addWorldPerson(
  { database }: Pick<Founding, "database">,
  newId: () => string,
): Promise<string> {
  const id = newId();
  await database.owner.query(
    `insert into person (id, name, name_script, act_id, recorded_at)
     values ($1, $2, 'zh-Hans', uuidv7(), '2020-01-01')`,
    [id, `某${id.slice(0, 4)}`],
  );
  return id;
}

export async function givePost(
  hub: Pick<Founding, "act">,
  newId: () => string,
  post: {
    readonly personId: string;
    readonly organisationNo: number;
    readonly kind: PostKind;
    readonly from: string;
    readonly until?: string;
  },
): Promise<void> {
  await hub.act(appointToPost, { id: newId(), ...post });
}
