const TOKEN = /'(?:[^']|'')*'|"(?:[^"]|"")*"|\$(\w*)\$[\s\S]*?\$\1\$|--[^\n]*|\/\*[\s\S]*?\*\/|;|[^;'"$/-]+|./g;

/** The statements of a text: a simple query may hold several. */
export function splitStatements(text: string): string[] {
  const statements = [''];
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === ';') statements.push('');
    else statements.push(`${statements.pop() ?? ''}${token}`);
  }
  return statements.map((statement) => statement.trim()).filter((statement) => statement !== '');
}

const CONTROL =
  /^(?:(?:BEGIN|START\s+TRANSACTION|COMMIT|END|ROLLBACK|SAVEPOINT|RELEASE|SET\s+LOCAL)\b|SELECT\s+set_config\()/i;

/** Whether a statement only begins or ends a transaction, or says on whose behalf it runs. */
export function isTransactionControl(statement: string): boolean {
  return CONTROL.test(statement);
}
