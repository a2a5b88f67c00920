import { z } from 'zod';

interface Variable {
  readonly description?: string;
  readonly default?: string | number | boolean;
  readonly enum?: readonly string[];
}

/** Every variable that a program reads, with what it is for and what it is unless told. */
export function envExample(schema: z.ZodObject): string {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const variables = Object.entries(properties).map(([name, property]) =>
    lineOf(name, property as Variable, required.includes(name)),
  );
  return `# Written by tools/generate from the server's schema of its environment; change that instead.\n\n${variables.join('\n')}`;
}

function lineOf(name: string, { description, default: value, enum: choices }: Variable, isRequired: boolean): string {
  const comment = [description, choices?.join(' | ')].filter(Boolean).map((text) => `# ${text}\n`);
  return `${comment.join('')}${isRequired ? '' : '# '}${name}=${value === undefined ? '' : String(value)}\n`;
}
