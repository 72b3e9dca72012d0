import type pg from "pg";

/**
 * One schema as SQL text in a fixed order: tables with columns and constraints, indexes, triggers, policies, grants and
 * functions. For reading and for comparing; the schema's own name is left out, so all counties read alike.
 */
export async function describeSchema(client: pg.ClientBase, schema: string): Promise<string> {
  await client.query(`set search_path = ${schema}`);
  const parts = [];
  for (const query of [tables, constraints, indexes, triggers, policies, grants, functions]) {
    const result = await client.query<{ line: string }>(query, [schema]);
    parts.push(result.rows.map(({ line }) => line.replaceAll(`${schema}.`, "").trimEnd()).join("\n"));
  }
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

const inSchema = "n.nspname = $1";

const tables = `
  select 'create table ' || c.relname || ' (' || string_agg(
    E'\\n  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end ||
    case a.attgenerated when 's' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
      when 'v' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') virtual'
      else coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') end, ',' order by a.attnum) || E'\\n);' as line
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where ${inSchema} and c.relkind in ('r', 'p') group by c.relname order by c.relname`;

const constraints = `
  select format('alter table %s add constraint %s %s;', c.relname, k.conname, pg_get_constraintdef(k.oid)) as line
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
  where ${inSchema} and k.contype <> 'n' order by c.relname, k.conname`;

const indexes = `
  select pg_get_indexdef(i.indexrelid) || ';' as line
  from pg_index i join pg_class c on c.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
  join pg_namespace n on n.oid = c.relnamespace
  where ${inSchema} and not exists (select from pg_constraint k where k.conindid = i.indexrelid) order by c.relname, x.relname`;

const triggers = `
  select pg_get_triggerdef(t.oid) || ';' as line
  from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
  where ${inSchema} and not t.tgisinternal order by c.relname, t.tgname`;

const policies = `
  select format('create policy %s on %s for %s to %s%s%s;', p.policyname, p.tablename, lower(p.cmd), array_to_string(p.roles, ', '),
    coalesce(' using ' || p.qual, ''), coalesce(' with check ' || p.with_check, '')) as line
  from pg_policies p where p.schemaname = $1 order by p.tablename, p.policyname`;

const grants = `
  select format('grant %s on %s to %s;', lower(string_agg(g.privilege_type, ', ' order by g.privilege_type)), g.table_name, g.grantee) as line
  from information_schema.role_table_grants g
  where g.table_schema = $1 and g.grantee like 'sanwang%' group by g.table_name, g.grantee order by g.table_name, g.grantee`;

const functions = `
  select pg_get_functiondef(p.oid) || ';' as line
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where ${inSchema} and p.prokind in ('f', 'p') order by p.proname`;
