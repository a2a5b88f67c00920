import ts from 'typescript';

const SUITE = 'describe';
const TEST = new Set(['it', 'test']);
/** What does not run proves nothing. */
const NOT_RUN = new Set(['skip', 'todo']);

/** The titles of a spec's tests that run, those of their suites before them: `a product › has a handle`. */
export function testNames(source: string): readonly string[] {
  const names: string[] = [];
  const file = ts.createSourceFile('spec.ts', source, ts.ScriptTarget.Latest);

  const visit = (node: ts.Node, suites: readonly string[]): void => {
    const call = ts.isCallExpression(node) ? titled(node) : null;
    if (call && TEST.has(call.name)) names.push([...suites, call.title].join(' › '));
    const inside = call?.name === SUITE ? [...suites, call.title] : suites;
    ts.forEachChild(node, (child) => visit(child, inside));
  };
  visit(file, []);
  return names;
}

/** `it('…')`, `it.each(…)('…')` and the like. */
function titled(call: ts.CallExpression): { readonly name: string; readonly title: string } | null {
  const [title] = call.arguments;
  const name = nameOf(call.expression);
  return name !== null && title && ts.isStringLiteralLike(title) ? { name, title: title.text } : null;
}

function nameOf(expression: ts.Expression): string | null {
  if (ts.isIdentifier(expression)) return expression.text;
  if (ts.isCallExpression(expression)) return nameOf(expression.expression);
  if (!ts.isPropertyAccessExpression(expression) || NOT_RUN.has(expression.name.text)) return null;
  return nameOf(expression.expression);
}
