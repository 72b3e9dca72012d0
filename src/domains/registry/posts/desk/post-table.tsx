import { Table } from "@mantine/core";
import { Form } from "react-router";
import { useDesk } from "#src/ui/desk/desk-view.tsx";
import { FormField } from "#src/ui/desk/form-field.tsx";
import { SubmitButton } from "#src/ui/desk/submit-button.tsx";
import { isSeparatedDuty, postKindWords } from "../model/post-kinds.ts";
import type { HeldPost } from "../reads/posts-of.ts";
import { organisationWords } from "../../desk/registry-words.ts";

/**
 * Who holds which post; until when, where that is known of any. Ending one opens its own small form, so that nobody ends a
 * post by a slip of the hand.
 */
export function PostTable({ posts, mayEnd }: { posts: readonly HeldPost[]; mayEnd: boolean }) {
  const { say } = useDesk();
  const someEnd = posts.some(({ until }) => until !== null);
  const someCanEnd = mayEnd && posts.some(({ kind }) => !isSeparatedDuty(kind));
  return (
    <Table className="registry-rows">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{say(organisationWords.post)}</Table.Th>
          <Table.Th>{say(organisationWords.person)}</Table.Th>
          <Table.Th>{say(organisationWords.from)}</Table.Th>
          {someEnd ? <Table.Th>{say(organisationWords.untilDay)}</Table.Th> : null}
          {someCanEnd ? (
            <Table.Th>
              <span className="visually-hidden">{say(organisationWords.endPost)}</span>
            </Table.Th>
          ) : null}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {posts.map((post) => (
          <Table.Tr key={post.id}>
            <Table.Td>{say(postKindWords[post.kind])}</Table.Td>
            <Table.Td>{post.personName ?? say(organisationWords.unseenPerson)}</Table.Td>
            <Table.Td data-label={say(organisationWords.from)}>{post.from}</Table.Td>
            {someEnd ? <Table.Td data-label={say(organisationWords.untilDay)}>{post.until}</Table.Td> : null}
            {someCanEnd ? (
              <Table.Td>{isSeparatedDuty(post.kind) ? null : <EndPost postId={post.id} />}</Table.Td>
            ) : null}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function EndPost({ postId }: { postId: string }) {
  const { say, today } = useDesk();
  return (
    <details>
      <summary>{say(organisationWords.endPost)}</summary>
      <Form method="post" className="desk-form">
        <input type="hidden" name="act" value="end-post" />
        <input type="hidden" name="postId" value={postId} />
        <FormField name="on" type="date" label={say(organisationWords.endOn)} value={today} required />
        <SubmitButton>{say(organisationWords.end)}</SubmitButton>
      </Form>
    </details>
  );
}
