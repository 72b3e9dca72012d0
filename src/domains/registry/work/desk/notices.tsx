import { Button, Table } from "@mantine/core";
import {
  type ActionFunctionArgs,
  Link,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { holdsRight } from "#src/platform/access/action.ts";
import { done, performDesk, readDesk, refused } from "#src/platform/access/request-context.ts";
import { inReaderScript } from "#src/platform/script/reader-script.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import type { ShownForm } from "#src/ui/desk/form-field.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { withdrawNotice } from "../actions/withdraw-notice.ts";
import { noticesOnAPage, noticesSent } from "../reads/notices-sent.ts";
import { ListPages, pageAsked } from "../../desk/list-pages.tsx";
import { requireRight } from "../../desk/require-right.ts";
import { WithdrawForm } from "./withdraw-form.tsx";
import { withoutFieldLinks } from "../../desk/without-field-links.ts";
import { noticeWords, taskWords } from "./work-words.ts";
import "../../desk/registry.css";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = pageAsked(new URL(request.url).searchParams);
  return readDesk(context, async (ctx, { language, writable }) => {
    requireRight(ctx, "registry.send-notice");
    const { notices, total } = await noticesSent(ctx, page);
    const shown = await inReaderScript(
      language,
      notices.flatMap((each) => [
        each.title,
        each.text,
        each.from ?? "",
        each.withdrawnFor ?? "",
        ...each.waiting,
      ]),
    );
    return {
      page,
      pages: Math.ceil(total / noticesOnAPage),
      notices: notices.map((each) => ({
        ...each,
        title: shown(each.title),
        text: shown(each.text),
        from: shown(each.from ?? ""),
        withdrawnFor: shown(each.withdrawnFor ?? ""),
        waiting: each.waiting.map((name) => shown(name)),
        mayWithdraw:
          writable &&
          each.withdrawnOn === null &&
          holdsRight(ctx, "registry.withdraw-notice", [each.organisationNo]),
      })),
    };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const performed = await performDesk(context, withdrawNotice, await request.formData());
  if (!performed.done) return refused(performed);
  return done("/registry/notices");
}

type Sent = Awaited<ReturnType<typeof loader>>["notices"][number];

export default function Notices() {
  const { notices, page, pages } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { say, to } = useDesk();
  return (
    <>
      <PageHeader title={say(noticeWords.title)}>
        <Button component={Link} to={to("/registry/notices/send")}>
          {say(noticeWords.send)}
        </Button>
      </PageHeader>
      <FaultList refusal={withoutFieldLinks(actionData)} />
      {notices.length === 0 ? (
        <EmptyState title={say(noticeWords.none)} text={say(noticeWords.noneText)} />
      ) : (
        <Table className="registry-rows">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say(noticeWords.what)}</Table.Th>
              <Table.Th>{say(noticeWords.sentOn)}</Table.Th>
              <Table.Th>{say(noticeWords.acknowledged)}</Table.Th>
              <Table.Th>{say(taskWords.act)}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {notices.map((notice) => (
              <NoticeRow key={notice.id} notice={notice} form={actionData} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      <ListPages page={page} pages={pages} />
    </>
  );
}

function NoticeRow({ notice, form }: { notice: Sent; form: ShownForm | undefined }) {
  const { say } = useDesk();
  const { waiting, acknowledged, all } = notice;
  return (
    <Table.Tr>
      <Table.Td>
        {notice.title} <small>{notice.from}</small>
      </Table.Td>
      <Table.Td data-label={say(noticeWords.sentOn)}>{notice.sentOn}</Table.Td>
      <Table.Td data-label={say(noticeWords.acknowledged)}>
        {say(noticeWords.counts, { acknowledged, all })}
        {waiting.length === 0 || notice.withdrawnOn !== null ? null : (
          <details>
            <summary>{say(noticeWords.waiting, { n: waiting.length })}</summary>
            <p>{waiting.join(say(noticeWords.listMark))}</p>
          </details>
        )}
      </Table.Td>
      <Table.Td>
        {notice.withdrawnOn === null ? null : (
          <small>{say(noticeWords.withdrawn, { on: notice.withdrawnOn, reason: notice.withdrawnFor })}</small>
        )}
        {notice.mayWithdraw ? <WithdrawForm name="noticeId" id={notice.id} form={form} /> : null}
      </Table.Td>
    </Table.Tr>
  );
}
