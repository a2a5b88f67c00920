import { SCHEMA } from '@rustok/core';
import type { Client } from 'pg';

const PARTS = {
  table: `
    SELECT c.relname, concat_ws(' ', c.relkind, pg_get_userbyid(c.relowner), c.relrowsecurity, c.relforcerowsecurity, c.relacl)
      FROM pg_class c WHERE c.relnamespace = $1::regnamespace`,
  column: `
    SELECT c.relname || '.' || a.attname,
           concat_ws(' ', a.attnum, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attgenerated, a.attidentity, pg_get_expr(d.adbin, d.adrelid), a.attacl)
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
     WHERE c.relnamespace = $1::regnamespace AND a.attnum > 0 AND NOT a.attisdropped`,
  constraint: `
    SELECT n.conname, concat_ws(' ', n.conrelid::regclass, pg_get_constraintdef(n.oid))
      FROM pg_constraint n WHERE n.connamespace = $1::regnamespace`,
  index: `SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = $1::text`,
  policy: `SELECT tablename || '.' || policyname, concat_ws(' ', permissive, roles, cmd, qual, with_check) FROM pg_policies WHERE schemaname = $1::text`,
  function: `
    SELECT p.oid::regprocedure::text, concat_ws(' ', pg_get_userbyid(p.proowner), p.proacl, CASE WHEN p.prokind IN ('f', 'p') THEN pg_get_functiondef(p.oid) END)
      FROM pg_proc p WHERE p.pronamespace = $1::regnamespace`,
  trigger: `
    SELECT t.tgname, pg_get_triggerdef(t.oid) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
     WHERE c.relnamespace = $1::regnamespace AND NOT t.tgisinternal`,
  type: `
    SELECT t.typname, concat_ws(' ', t.typtype, format_type(t.typbasetype, t.typtypmod), (SELECT string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid))
      FROM pg_type t WHERE t.typnamespace = $1::regnamespace AND t.typtype IN ('d', 'e', 'r')`,
  'text search': `
    SELECT g.cfgname, string_agg(concat_ws(' ', m.maptokentype, m.mapseqno, m.mapdict::regdictionary), ',' ORDER BY m.maptokentype, m.mapseqno)
      FROM pg_ts_config g LEFT JOIN pg_ts_config_map m ON m.mapcfg = g.oid
     WHERE g.cfgnamespace = $1::regnamespace GROUP BY g.cfgname`,
};

/** All that the platform's schema holds, as sorted lines that can be compared. */
export async function catalogOf(client: Client): Promise<string[]> {
  const lines: string[] = [];
  for (const [part, text] of Object.entries(PARTS)) {
    const { rows } = await client.query<[string, string]>({ text, values: [SCHEMA], rowMode: 'array' });
    lines.push(...rows.map(([name, description]) => `${part} ${name}: ${description}`));
  }
  return lines.sort();
}
