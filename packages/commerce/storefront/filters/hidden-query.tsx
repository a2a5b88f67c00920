import type { PageQuery } from '@rustok/core/storefront';

/** What the visitor has chosen of language, currency and country: every address keeps it. */
const KEPT = ['lang', 'currency', 'country'];

interface HiddenQueryProps {
  readonly query?: PageQuery;
  readonly url: URL;
}

/** A form's address has the form's fields alone; so what the page's address keeps is fields too. */
export function HiddenQuery({ query = {}, url }: HiddenQueryProps) {
  const kept = Object.fromEntries(KEPT.map((name) => [name, url.searchParams.get(name)]));
  const fields = Object.entries({ ...query, ...kept }).flatMap(([name, values]) =>
    [values].flat().flatMap((value) => (value == null ? [] : [{ name, value }])),
  );
  return fields.map(({ name, value }) => <input type="hidden" name={name} value={value} key={`${name}=${value}`} />);
}
