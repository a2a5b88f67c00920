import type { PageView } from '@rustok/core/storefront';
import type { Product } from './product.data.js';

interface FactsProps {
  readonly product: Product;
  /** Of the chosen variant. */
  readonly sku: string | null;
  readonly view: PageView;
}

export function Facts({ product, sku, view }: FactsProps) {
  const facts = [
    { name: 'commerce.fact.type', value: product.productType },
    { name: 'commerce.fact.sku', value: sku },
  ].filter(({ value }) => value !== null && value !== '');
  if (facts.length === 0) return null;
  return (
    <dl className="facts">
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{view.translate(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
