import { separatedDuties } from "#src/domains/registry/posts/model/post-kinds.ts";

interface Post {
  readonly kind: string;
  readonly atOrAbove: boolean;
  readonly until: string | null;
}

const separated: ReadonlySet<string> = new Set(separatedDuties);

/**
 * The posts for which somebody signs in at a station: those held in its organisation or above it; a visiting cadre's is held in the
 * village. Auditors and administrators have nothing to do at a village's computer.
 */
export function postsForStation<Held extends Post>(posts: readonly Held[]): readonly Held[] {
  return posts.filter(({ kind, atOrAbove }) => atOrAbove && signsInAtStations(kind));
}

export function signsInAtStations(kind: string): boolean {
  return !separated.has(kind);
}

/** The first day on which none of the posts is held any more; null when one of them has no end yet. */
export function lastEnd(posts: readonly Post[]): string | null {
  const ends = posts.map(({ until }) => until).filter((end) => end !== null);
  return ends.length < posts.length ? null : (ends.toSorted().at(-1) ?? null);
}
