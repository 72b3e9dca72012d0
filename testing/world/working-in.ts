import type pg from "pg";

/** Where a person holds on the day a post that does an organisation's own work. */
export async function workingIn(
  owner: pg.ClientBase,
  personId: string,
  day: string,
): Promise<readonly number[]> {
  const { rows } = await owner.query<{ no: number }>(
    `select distinct organisation_no as no from post where person_id = $1
       and kind in ('secretary', 'deputy_secretary', 'committee_member', 'station_keeper')
       and valid_from <= $2::date and (valid_to is null or valid_to > $2::date)`,
    [personId, day],
  );
  return rows.map(({ no }) => no);
}
