import type { PageView } from '@rustok/core/storefront';
import { LowestPrice } from '../money/lowest-price.js';
import { isSame, Price, type Money, type PriceRange } from '../money/money.js';
import { Picture, type Image } from './picture.js';

export const PRODUCT_CARD = `
  fragment ProductCard on Product {
    id handle title vendor locale availableForSale
    featuredImage { url altText }
    priceRange { minVariantPrice { amount currencyCode } maxVariantPrice { amount currencyCode } }
    compareAtPriceRange { minVariantPrice { amount currencyCode } maxVariantPrice { amount currencyCode } }
    lowestPriceLast30Days { amount currencyCode }
  }
`;

export interface ProductCardData {
  readonly id: string;
  readonly handle: string;
  readonly title: string;
  readonly vendor: string | null;
  /** The language that the product's texts are in, which may be another one than the page's. */
  readonly locale: string;
  readonly availableForSale: boolean;
  readonly featuredImage: Image | null;
  readonly priceRange: PriceRange | null;
  readonly compareAtPriceRange: PriceRange | null;
  readonly lowestPriceLast30Days: Money | null;
}

interface ProductCardProps {
  readonly product: ProductCardData;
  readonly view: PageView;
  /** Whether it is among the first to be seen. */
  readonly isFirst: boolean;
}

export function ProductCard({ product, view, isFirst }: ProductCardProps) {
  const { priceRange, compareAtPriceRange } = product;
  return (
    <article className={product.availableForSale ? 'card' : 'card card--sold-out'}>
      <Picture image={product.featuredImage} alt="" isFirst={isFirst} />
      {!product.availableForSale && <span className="badge">{view.translate('commerce.soldOut')}</span>}
      <h2 className="card__title" lang={product.locale === view.locale ? undefined : product.locale}>
        <a href={view.href(`/products/${product.handle}`)}>{product.title}</a>
      </h2>
      {product.vendor && <p className="card__vendor">{product.vendor}</p>}
      {priceRange && (
        <p className="card__price">
          <Price
            price={priceRange.minVariantPrice}
            compareAt={compareAtPriceRange?.minVariantPrice ?? null}
            isFrom={!isSame(priceRange.minVariantPrice, priceRange.maxVariantPrice)}
            view={view}
          />
        </p>
      )}
      <LowestPrice
        price={priceRange?.minVariantPrice ?? null}
        compareAt={compareAtPriceRange?.minVariantPrice ?? null}
        lowest={product.lowestPriceLast30Days}
        view={view}
      />
    </article>
  );
}
