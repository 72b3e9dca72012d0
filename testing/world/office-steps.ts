import {
  endPost,
  type PostKind,
  renameOrganisation,
  reparentOrganisation,
  sendNotice,
  setTask,
  withdrawNotice,
  withdrawTask,
} from "#src/domains/registry/index.ts";
import { confirmEntry, declineEntry } from "#src/platform/sync/hub/confirm-entry.ts";
import type { World } from "../world.ts";
import { givePost, root } from "./county.ts";

export async function setSomeTask(world: World): Promise<boolean> {
  const input = {
    taskId: world.newId(),
    organisationNo: world.anyOrganisation(),
    setByNo: root,
    title: "报送本村场所情况",
    text: world.someWords(),
    dueOn: world.chance() < 0.5 ? null : "2030-12-31",
  };
  await world.hub.act(setTask, input, world.office);
  return true;
}

/** What was done or taken back before is refused, as for any office. */
export async function withdrawSomeTask(world: World): Promise<boolean> {
  const taskId = await world.anyRow("select id from task order by id");
  if (taskId === undefined) return false;
  await world.hub.act(withdrawTask, { taskId, reason: "与上月重复" }, world.office);
  return true;
}

export async function sendSomeNotice(world: World): Promise<boolean> {
  const { branches, townships } = world.county;
  const recipients = [...townships, ...branches].filter(() => world.chance() < 0.5);
  if (recipients.length === 0) return false;
  const input = {
    noticeId: world.newId(),
    organisationNo: root,
    recipients,
    title: "周五开会",
    text: world.someWords(),
  };
  await world.hub.act(sendNotice, input, world.office);
  return true;
}

export async function withdrawSomeNotice(world: World): Promise<boolean> {
  const noticeId = await world.anyRow("select id from notice order by id");
  if (noticeId === undefined) return false;
  await world.hub.act(withdrawNotice, { noticeId, reason: "会议改期" }, world.office);
  return true;
}

export async function renameSomething(world: World): Promise<boolean> {
  const organisationNo = world.anyOrganisation();
  const input = { organisationNo, name: `第${world.below(1_000)}村黨支部`, from: someDay(world) };
  await world.hub.act(renameOrganisation, input, world.office);
  return true;
}

export async function moveBranch(world: World): Promise<boolean> {
  const { branches, townships } = world.county;
  const [no, parentNo] = [world.oneOf(branches), world.oneOf(townships)];
  if (no === undefined || parentNo === undefined) return false;
  await world.hub.act(
    reparentOrganisation,
    { organisationNo: no, parentNo, from: world.today },
    world.office,
  );
  return true;
}

const kinds: readonly PostKind[] = ["secretary", "deputy_secretary", "committee_member", "station_keeper"];

/** Somebody's posts end today and others begin, here and there two at once. */
export async function movePerson(world: World): Promise<boolean> {
  const personId = world.anyPerson();
  await endPosts(world, personId);
  const places = new Set([
    world.anyOrganisation(),
    ...(world.chance() < 0.3 ? [world.anyOrganisation()] : []),
  ]);
  for (const organisationNo of places) await appoint(world, personId, organisationNo);
  return true;
}

export async function endSomebodysPosts(world: World): Promise<boolean> {
  await endPosts(world, world.anyPerson());
  return true;
}

export async function appoint(world: World, personId: string, organisationNo: number): Promise<void> {
  const kind = world.oneOf(kinds) ?? "secretary";
  const post = { personId, organisationNo, kind, from: someDay(world) };
  await givePost({ act: (action, input) => world.hub.act(action, input, world.office) }, world.newId, post);
}

/** Mostly today; what is recorded for a later day begins by itself. */
function someDay(world: World): string {
  return world.chance() < 0.8 ? world.today : world.dayAfter(1 + world.below(10));
}

/** A post of today cannot end today. */
async function endPosts(world: World, personId: string): Promise<void> {
  const { rows } = await world.hub.database.owner.query<{ id: string }>(
    `select id from post where person_id = $1 and valid_from < $2::date and (valid_to is null or valid_to > $2::date)
     order by id`,
    [personId, world.today],
  );
  for (const { id } of rows) await world.hub.act(endPost, { postId: id, on: world.today }, world.office);
}

/** Whoever holds a post there now decides on what came too late. */
export async function decideWaiting(world: World): Promise<boolean> {
  const { database, sync } = world.hub;
  const { rows } = await database.owner.query<{ id: string; no: number }>(
    "select id, organisation_no as no from sync_entry where status = 'to-confirm' order by id",
  );
  const waiting = world.oneOf(rows);
  if (waiting === undefined) return false;
  const successor = world.oneOf(await world.holdersIn(waiting.no));
  if (successor === undefined) return false;
  const actor = { kind: "person", personId: successor } as const;
  if (world.chance() < 0.7) await confirmEntry(sync, database.county, actor, waiting.id);
  else await declineEntry(sync, database.county, actor, waiting.id, "已另外办过");
  return true;
}
