import type { RequestContext } from '@rustok/core';

interface Notice {
  readonly message?: string | undefined;
}

interface Client {
  query(text: string, values?: unknown[]): Promise<unknown>;
  on(event: 'notice', listener: (notice: Notice) => void): unknown;
  off(event: 'notice', listener: (notice: Notice) => void): unknown;
}

/**
 * The plans of all statements that a statement leads to, inside functions too, as the application's
 * role runs it for a tenant. Only a superuser may load `auto_explain`; plain EXPLAIN stops at the function.
 */
export async function plansOf(superuser: Client, { tenant }: RequestContext, statement: string): Promise<string[]> {
  const plans: string[] = [];
  const listen = ({ message = '' }: Notice) => plans.push(message);
  await superuser.query(
    `LOAD 'auto_explain';
     SET auto_explain.log_nested_statements = on;
     SET auto_explain.log_min_duration = 0;
     SET client_min_messages = log;
     SET ROLE rustok_app`,
  );
  superuser.on('notice', listen);
  try {
    await superuser.query(`SELECT set_config('rustok.tenant_id', $1, false)`, [tenant.id]);
    await superuser.query(statement);
  } finally {
    superuser.off('notice', listen);
    await superuser.query('RESET ROLE; RESET client_min_messages; SET auto_explain.log_min_duration = -1');
  }
  return plans;
}
