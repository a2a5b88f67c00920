import type { PageView } from '@rustok/core/storefront';
import { Price } from '../money/money.js';
import { Availability } from './availability.js';
import type { Product, Variant } from './product.data.js';

interface ProductVariantsProps {
  readonly product: Product;
  readonly chosen: Variant;
  readonly view: PageView;
}

/** All variants side by side: what each costs, and whether it can be had. */
export function ProductVariants({ product, chosen, view }: ProductVariantsProps) {
  const { translate, href } = view;
  return (
    <section className="variants">
      <h2>{translate('commerce.variants.title')}</h2>
      <table>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{translate('commerce.variants.variant')}</th>
            <th scope="col">{translate('commerce.variants.availability')}</th>
            <th scope="col">{translate('commerce.variants.price')}</th>
          </tr>
        </thead>
        <tbody>
          {product.variants.nodes.map((variant) => (
            <tr key={variant.id} aria-current={variant.id === chosen.id ? 'true' : undefined}>
              <th scope="row">
                <a href={href(`/products/${product.handle}`, { variant: variant.id })} rel="nofollow">
                  {variant.title}
                </a>
              </th>
              <td>
                <Availability variant={variant} view={view} />
              </td>
              <td>{variant.price && <Price price={variant.price} compareAt={variant.compareAtPrice} view={view} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
