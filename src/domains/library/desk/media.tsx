import { Button, Table } from "@mantine/core";
import {
  type ActionFunctionArgs,
  Form,
  Link,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { holdsRight } from "#src/platform/access/action.ts";
import { done, performDesk, readDesk, refused } from "#src/platform/access/request-context.ts";
import { localDay } from "#src/platform/clock/clock.ts";
import { platformError } from "#src/platform/errors/platform-errors.ts";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FaultList } from "#src/ui/desk/fault-list.tsx";
import { PageHeader } from "#src/ui/desk/page-header.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { EmptyState } from "#src/ui/empty-state.tsx";
import { withdrawMedia } from "../actions/withdraw-media.ts";
import { fileTypeWords, sizeInWords } from "../model/file-words.ts";
import { mediaKinds } from "../model/media-kinds.ts";
import { mediaList } from "../reads/media-list.ts";
import { mediaKindWords, mediaWords } from "./media-words.ts";
import "./library.css";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const kind = mediaKinds.find((each) => each === query.get("kind"));
  const before = beforeAsked(query);
  return readDesk(context, async (ctx, { county }) => {
    if (!holdsRight(ctx, "library.read-media")) throw platformError("access.not-allowed");
    const { entries, older } = await mediaList(ctx, { ...(kind && { kind }), ...(before && { before }) });
    return {
      kind,
      isOlder: before !== undefined,
      older,
      mayAdd: holdsRight(ctx, "library.add-media"),
      media: entries.map((entry) => ({
        ...entry,
        addedAt: localDay(entry.addedAt, county.timeZone),
        mayWithdraw:
          entry.withdrawnOn === null && holdsRight(ctx, "library.withdraw-media", [entry.organisationNo]),
      })),
    };
  });
}

/** Undefined for what no list leads to. */
function beforeAsked(query: URLSearchParams) {
  const [addedAt = "", id = ""] = [query.get("at") ?? "", query.get("before") ?? ""];
  const isPlace =
    !Number.isNaN(Date.parse(addedAt)) && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
  return isPlace ? { addedAt: new Date(addedAt).toISOString(), id } : undefined;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const performed = await performDesk(context, withdrawMedia, await request.formData());
  return performed.done ? done("/library/media") : refused(performed);
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;
type Entry = Loaded["media"][number];

export default function Media() {
  const loaderData = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { say, to } = useDesk();
  const { media, mayAdd, kind, older, isOlder } = loaderData;
  return (
    <>
      <PageHeader title={say(mediaWords.title)} detail={say(mediaWords.text)}>
        {mayAdd ? (
          <Button component={Link} to={to("/library/media/add")}>
            {say(mediaWords.add)}
          </Button>
        ) : null}
      </PageHeader>
      <FaultList refusal={refusal} />
      <Kinds kind={kind} />
      {media.length === 0 ? (
        <EmptyState title={say(mediaWords.none)} text={say(mediaWords.noneText)} />
      ) : (
        <MediaTable media={media} />
      )}
      <p className="library-more">
        {isOlder ? <Link to={to(address({ kind }))}>{say(mediaWords.newest)}</Link> : null}
        {older === undefined ? null : (
          <Link to={to(address({ kind, at: older.addedAt, before: older.id }))}>{say(mediaWords.older)}</Link>
        )}
      </p>
    </>
  );
}

function address(asked: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return query.size === 0 ? "/library/media" : `/library/media?${query}`;
}

function Kinds({ kind }: Pick<Loaded, "kind">) {
  const { say, to } = useDesk();
  return (
    <ul className="library-kinds">
      {[undefined, ...mediaKinds].map((each) => (
        <li key={each ?? "all"}>
          <Link to={to(address({ kind: each }))} aria-current={each === kind ? "true" : undefined}>
            {say(each === undefined ? mediaWords.all : mediaKindWords[each])}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function MediaTable({ media }: { media: readonly Entry[] }) {
  const { say } = useDesk();
  return (
    <Table stickyHeader className="library-table">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{say(mediaWords.item)}</Table.Th>
          <Table.Th>{say(mediaWords.facts)}</Table.Th>
          <Table.Th>{say(mediaWords.source)}</Table.Th>
          <Table.Th>{say(mediaWords.addedOn)}</Table.Th>
          <Table.Th>{say(mediaWords.withdraw)}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {media.map((entry) => (
          <MediaRow key={entry.id} entry={entry} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function MediaRow({ entry }: { entry: Entry }) {
  const { say } = useDesk();
  const { kind, file, title, alternative, credit, consent, mediaType, size, addedAt } = entry;
  return (
    <Table.Tr>
      <Table.Td>
        {kind === "picture" ? (
          <img src={`/files/${file}`} alt={alternative ?? ""} loading="lazy" width={96} height={72} />
        ) : null}{" "}
        <a href={`/files/${file}`}>{title}</a>
        {entry.forStations ? <small> · {say(mediaWords.forStations)}</small> : null}
        {entry.expiresOn === null ? null : (
          <small> · {say(mediaWords.until, { day: entry.expiresOn })}</small>
        )}
      </Table.Td>
      <Table.Td>
        {say(fileTypeWords(mediaType))} {sizeInWords(size)}
      </Table.Td>
      <Table.Td>{[credit, consent].filter((each) => each !== null).join(" · ")}</Table.Td>
      <Table.Td>{addedAt}</Table.Td>
      <Table.Td>
        <Withdrawal entry={entry} />
      </Table.Td>
    </Table.Tr>
  );
}

function Withdrawal({ entry: { id, withdrawnOn, mayWithdraw } }: { entry: Entry }) {
  const { say } = useDesk();
  if (withdrawnOn !== null) return say(mediaWords.withdrawnOn, { day: withdrawnOn });
  if (!mayWithdraw) return null;
  return (
    <details>
      <summary>{say(mediaWords.withdraw)}</summary>
      <Form method="post">
        <p>{say(mediaWords.withdrawText)}</p>
        <input type="hidden" name="mediaId" value={id} />
        <SubmitButton kind="quiet">{say(mediaWords.withdraw)}</SubmitButton>
      </Form>
    </details>
  );
}
