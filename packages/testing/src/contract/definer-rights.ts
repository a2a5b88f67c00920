import { SCHEMA } from '@rustok/core';
import type { Client } from 'pg';

/** Functions and views that work with their owner's rights: each is a door in the second wall. */
export async function definerRightsProblems(superuser: Client): Promise<string[]> {
  const { rows: functions } = await superuser.query<{ name: string; hasPath: boolean; isOpen: boolean }>(
    `SELECT p.oid::regprocedure::text AS name,
            coalesce(array_to_string(p.proconfig, ',') ~ 'search_path=', false) AS "hasPath",
            EXISTS (SELECT FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a WHERE a.grantee = 0) AS "isOpen"
       FROM pg_proc p WHERE p.pronamespace = $1::regnamespace AND p.prosecdef`,
    [SCHEMA],
  );
  const { rows: views } = await superuser.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
      WHERE relnamespace = $1::regnamespace
        AND (relkind = 'm' OR relkind = 'v' AND NOT coalesce(reloptions::text ~ 'security_invoker=(true|on|1)', false))`,
    [SCHEMA],
  );
  return [
    ...functions
      .filter(({ hasPath }) => !hasPath)
      .map(({ name }) => `${name} runs as its owner without a fixed search_path`),
    ...functions.filter(({ isOpen }) => isOpen).map(({ name }) => `${name} runs as its owner for everybody`),
    ...views.map(({ name }) => `the view ${name} shows what its owner sees`),
  ];
}
