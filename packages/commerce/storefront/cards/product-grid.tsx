import type { PageView } from '@rustok/core/storefront';
import { ProductCard, type ProductCardData } from './product-card.js';

/** Seen without scrolling, on a desktop. */
const FIRST = 8;

interface ProductGridProps {
  readonly products: readonly ProductCardData[];
  readonly view: PageView;
}

export function ProductGrid({ products, view }: ProductGridProps) {
  return (
    <ul className="grid">
      {products.map((product, index) => (
        <li key={product.id}>
          <ProductCard product={product} view={view} isFirst={index < FIRST} />
        </li>
      ))}
    </ul>
  );
}
