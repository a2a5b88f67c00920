import type { PageProps, StorefrontPage } from '@rustok/core/storefront';
import { CurrencySwitch, type ShopData } from '../money/currency-switch.js';
import { LowestPrice } from '../money/lowest-price.js';
import { Price } from '../money/money.js';
import { Availability } from './availability.js';
import { chooseVariant } from './choose-variant.js';
import { Facts } from './facts.js';
import { ProductGallery } from './product-gallery.js';
import { ProductOptions } from './product-options.js';
import { ProductVariants } from './product-variants.js';
import { PRODUCT_PAGE, type Product } from './product.data.js';

interface ProductData {
  readonly product: Product | null;
  readonly shop: ShopData | null;
}

/** One product with all that can be known before it is bought. */
export const productPage: StorefrontPage<ProductData> = {
  path: '/products/:handle',
  document: PRODUCT_PAGE,
  slots: [{ slot: 'product.details', on: 'Product', fragment: 'ProductDetails' }],
  variables: ({ params }) => ({ handle: params['handle'] ?? '' }),
  isFound: ({ product }) => product !== null,
  meta: ({ product }) => {
    const description = product?.seo?.description ?? product?.description.slice(0, 160);
    return {
      title: product?.seo?.title ?? product?.title ?? '',
      ...(description && { description }),
      ...(product?.featuredImage && { imageUrl: product.featuredImage.url }),
      ...(product && { canonicalPath: `/products/${product.handle}` }),
    };
  },
  Component: ({ data: { product, shop }, view }) =>
    product && (
      <>
        <CurrencySwitch shop={shop} view={view} />
        <ProductView data={product} view={view} />
      </>
    ),
};

function ProductView({ data: product, view }: PageProps<Product>) {
  const { translate, href, url, slot } = view;
  const variants = product.variants.nodes;
  const chosen = chooseVariant(variants, url.searchParams.get('variant'));
  const lang = product.locale === view.locale ? undefined : product.locale;
  return (
    <>
      <article className="product">
        <ProductGallery product={product} chosen={chosen} />
        <div className="product__facts">
          {product.vendor && <p className="product__vendor">{product.vendor}</p>}
          <h1 lang={lang}>{product.title}</h1>
          {chosen && (
            <p className="product__offer">
              {chosen.price && <Price price={chosen.price} compareAt={chosen.compareAtPrice} view={view} />}
              <Availability variant={chosen} view={view} />
            </p>
          )}
          {chosen && (
            <LowestPrice
              price={chosen.price}
              compareAt={chosen.compareAtPrice}
              lowest={chosen.lowestPriceLast30Days}
              view={view}
            />
          )}
          {chosen && variants.length > 1 && <ProductOptions product={product} chosen={chosen} view={view} />}
          {product.descriptionHtml !== '' && (
            <div className="prose" lang={lang} dangerouslySetInnerHTML={{ __html: product.descriptionHtml }} />
          )}
          {chosen && variants.length > 1 && <ProductVariants product={product} chosen={chosen} view={view} />}
          <Facts product={product} sku={chosen?.sku ?? null} view={view} />
          {product.tags.length > 0 && (
            <ul className="tags" aria-label={translate('commerce.tags')}>
              {product.tags.map((tag) => (
                <li key={tag}>
                  <a href={href('/search', { q: tag })}>{tag}</a>
                </li>
              ))}
            </ul>
          )}
        </div>
      </article>
      {slot('product.details', product)}
    </>
  );
}
