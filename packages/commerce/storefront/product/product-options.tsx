import type { PageView } from '@rustok/core/storefront';
import { valueOf, variantWith } from './choose-variant.js';
import type { Product, Variant } from './product.data.js';

interface ProductOptionsProps {
  readonly product: Product;
  readonly chosen: Variant;
  readonly view: PageView;
}

/** Each value is a link to the product with another variant chosen. */
export function ProductOptions({ product, chosen, view }: ProductOptionsProps) {
  const { handle, options, variants } = product;
  return options.map(({ name, optionValues }) => (
    <fieldset className="option" key={name}>
      <legend>{name}</legend>
      {optionValues.map(({ name: value }) => {
        const variant = variantWith(variants.nodes, chosen, { name, value });
        if (!variant) return null;
        return (
          <a
            key={value}
            className={variant.availableForSale ? 'option__value' : 'option__value option__value--sold-out'}
            href={view.href(`/products/${handle}`, { variant: variant.id })}
            aria-current={valueOf(chosen, name) === value ? 'true' : undefined}
            rel="nofollow"
          >
            {value}
          </a>
        );
      })}
    </fieldset>
  ));
}
