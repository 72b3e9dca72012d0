import { randomUUID } from "node:crypto";
import { sendNotice, setTask } from "#src/domains/registry/index.ts";
import type { Transport } from "#src/platform/sync/device/transport.ts";
import type { EntryAnswer } from "#src/platform/sync/wire.ts";
import { root } from "#testing/world/county.ts";
import type { ProductHub } from "#testing/world/product-hub.ts";

/** A person with a post in an organisation, and the line of that person's phone. */
export interface Writer {
  readonly personId: string;
  readonly organisationNo: number;
  readonly organisationId: string;
  readonly line: Transport;
}

export type Input = Readonly<Record<string, unknown>>;

/** What the table needs to know of an action: how it is rightly used, and what a forger would send. */
export interface Sample {
  /** What this writer may send, about something nobody has touched. */
  readonly right: (writer: Writer) => Promise<Input>;
  /** What this writer's own was changed to be, sent under ids of another's: by what is forged, with the code it is refused under. */
  readonly forged: Readonly<
    Record<string, readonly [make: (own: Input, others: Input) => Input, code: string]>
  >;
  /** The code for what lies in others' reach, as its owner would rightly send it. */
  readonly othersReach: string;
  /** The day it is kept under, of what was sent; null where the writer says the day. */
  readonly day: ((input: Input) => readonly [table: string, column: string, id: unknown]) | null;
  /** The same person's other words about the same thing, and what they are answered. */
  readonly again: readonly [change: Input, status: EntryAnswer["status"], code: string | null];
}

/** One for each action that devices may send; `stranger` is whom a forger steals from. */
export function entrySamples(hub: ProductHub, stranger: () => Writer): Readonly<Record<string, Sample>> {
  const newTask = async (organisationNo: number): Promise<string> => {
    const taskId = randomUUID();
    await hub.act(setTask, { taskId, organisationNo, setByNo: root, title: "報送本村場所情況" });
    return taskId;
  };

  const newNotice = async (organisationNo: number): Promise<string> => {
    const noticeId = randomUUID();
    const notice = { noticeId, organisationNo: root, title: "開會", text: "週五。" };
    await hub.act(sendNotice, { ...notice, recipients: [organisationNo] });
    return noticeId;
  };

  const confirmation = async ({ organisationId, line }: Writer): Promise<Input> => {
    const version = await versionOn(hub, line, organisationId);
    return { confirmationId: randomUUID(), subjectKind: "organisation", subjectId: organisationId, version };
  };

  return {
    "registry.complete-task": {
      right: async ({ organisationNo }) => ({
        taskId: await newTask(organisationNo),
        doneOn: "2026-11-04",
        remark: "已報",
      }),
      forged: {
        "a task that is none": [(own) => ({ ...own, taskId: randomUUID() }), "registry.task-unknown"],
        "another's task": [(own, { taskId }) => ({ ...own, taskId }), "registry.task-unknown"],
        "a day to come": [(own) => ({ ...own, doneOn: "2036-01-01" }), "registry.day-in-the-future"],
        "an organisation's id for a task's": [
          (own) => ({ ...own, taskId: stranger().organisationId }),
          "registry.task-unknown",
        ],
      },
      othersReach: "registry.task-unknown",
      day: null,
      again: [{ remark: "還差一間" }, "conflict", "registry.task-done-otherwise"],
    },
    "registry.acknowledge-notice": {
      right: async ({ organisationNo }) => ({ noticeId: await newNotice(organisationNo), organisationNo }),
      forged: {
        "a notice that is none": [(own) => ({ ...own, noticeId: randomUUID() }), "registry.notice-unknown"],
        "another's notice": [(own, { noticeId }) => ({ ...own, noticeId }), "registry.notice-unknown"],
        "another's organisation": [
          (own, { organisationNo }) => ({ ...own, organisationNo }),
          "access.not-allowed",
        ],
        "a day to come": [(own) => ({ ...own, acknowledgedOn: "2036-01-01" }), "registry.day-in-the-future"],
      },
      othersReach: "access.not-allowed",
      day: ({ noticeId }) => ["notice_recipient", "acknowledged_on", noticeId],
      again: [{}, "done", null],
    },
    "registry.confirm-record": {
      right: confirmation,
      forged: {
        "a record that is none": [
          (own) => ({ ...own, subjectId: randomUUID() }),
          "registry.organisation-unknown",
        ],
        "another's record": [
          (own, { subjectId }) => ({ ...own, subjectId }),
          "registry.organisation-unknown",
        ],
        "the id of another's confirmation": [
          (own, { confirmationId }) => ({ ...own, confirmationId }),
          "input.not-kept",
        ],
      },
      othersReach: "registry.organisation-unknown",
      day: ({ confirmationId }) => ["confirmation", "confirmed_on", confirmationId],
      again: [{}, "done", null],
    },
    "press.submit-item": {
      right: async () => ({ id: randomUUID(), title: "渠修好了", text: "昨天放水。", photos: [] }),
      forged: {
        "the id of another's note": [(own, { id }) => ({ ...own, id }), "input.not-kept"],
        "another's organisation": [
          (own) => ({ ...own, organisationNo: stranger().organisationNo }),
          "access.not-allowed",
        ],
        "a photo that did not come with it": [
          (own) => ({ ...own, photos: ["ab".repeat(32)] }),
          "sync.file-not-sent",
        ],
      },
      othersReach: "access.not-allowed",
      day: ({ id }) => ["submission", "submitted_on", id],
      again: [{ text: "又停了。" }, "conflict", "press.note-sent-otherwise"],
    },
  };
}

export function hello(hub: ProductHub, line: Transport) {
  const now = hub.clock.now().toISOString();
  return line.hello({ epoch: null, seq: 0, setHash: null, deviceTime: now, program: "0.1.0", unsent: 0 });
}

async function versionOn(hub: ProductHub, line: Transport, id: string): Promise<string> {
  await hub.settle();
  const { epoch, setHash } = await hello(hub, line);
  const found = await hub.database.owner.query<{ no: number }>("select no from organisation where id = $1", [
    id,
  ]);
  const arriving = [{ bucket: `organisation:${found.rows[0]?.no}`, from: 0 }];
  for await (const lines of line.pull({ epoch, setHash: setHash ?? "", from: 0, arriving, limit: 5_000 })) {
    for (const each of lines) {
      if (each.t === "row" && each.i === id) return (each.d as { version: string }).version;
    }
  }
  throw new Error("no record came");
}
