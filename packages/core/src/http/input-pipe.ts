import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { Invalid, type FieldProblem } from '../errors/domain-error.js';

/** What every address may say of its reader: the context's affair, and no field of an input. */
const OF_THE_CONTEXT = new Set(['lang', 'currency', 'country']);

class InputPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    try {
      return (await super.transform(metadata.type === 'query' ? ofTheInput(value) : value, metadata)) as unknown;
    } catch (error) {
      // The transformer walks through all of a value, and a megabyte of brackets is more than its stack.
      if (error instanceof RangeError) throw new Invalid('INPUT_TOO_DEEP', 'The input is nested too deep.');
      throw error;
    }
  }
}

function ofTheInput(query: unknown): unknown {
  if (typeof query !== 'object' || query === null) return query;
  return Object.fromEntries(Object.entries(query).filter(([name]) => !OF_THE_CONTEXT.has(name)));
}

/** Checks input classes by their decorators; a field that the class does not know is refused. */
export const inputPipe = new InputPipe({
  whitelist: true,
  forbidNonWhitelisted: true,
  transform: true,
  stopAtFirstError: true,
  exceptionFactory: (errors: ValidationError[]) =>
    new Invalid('INPUT_INVALID', 'Some fields of the input are wrong.', {
      fields: errors.flatMap((error) => problemsOf(error, [])),
    }),
});

function problemsOf(error: ValidationError, path: readonly string[]): FieldProblem[] {
  const field = [...path, error.property];
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    field,
    code: codeOf(rule),
    message,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, field))];
}

/** `isUuid` becomes `IS_UUID`. */
function codeOf(rule: string): string {
  return rule.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();
}
