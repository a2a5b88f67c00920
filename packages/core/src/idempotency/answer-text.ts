/** Answers hold times, which JSON has no word for; GraphQL's DateTime serializes nothing else. */
const DATE = '$date';

export function toAnswerText(answer: unknown): string {
  const text = JSON.stringify({ answer }, function (this: Record<string, unknown>, key, value: unknown) {
    return this[key] instanceof Date ? { [DATE]: value } : value;
  });
  return text;
}

export function fromAnswerText(text: string): unknown {
  const kept = JSON.parse(text, (_, value: unknown) => (isDate(value) ? new Date(value[DATE]) : value)) as {
    readonly answer?: unknown;
  };
  return kept.answer;
}

function isDate(value: unknown): value is { readonly [DATE]: string } {
  return typeof value === 'object' && value !== null && DATE in value && typeof value[DATE] === 'string';
}
