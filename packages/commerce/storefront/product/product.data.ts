import type { Image } from '../cards/picture.js';
import { PAYMENT_SETTINGS } from '../money/currency-switch.js';
import type { Money } from '../money/money.js';

/** The whole page in one query; a module may add fields to the fragment of the slot. */
export const PRODUCT_PAGE = `
  query ProductPage($handle: String!) {
    product(handle: $handle) {
      id handle title description descriptionHtml vendor productType tags locale availableForSale
      featuredImage { url altText }
      images(first: 20) { nodes { url altText } }
      options { name optionValues { name } }
      variants(first: 100) {
        nodes {
          id title sku availableForSale quantityAvailable
          price { amount currencyCode }
          compareAtPrice { amount currencyCode }
          lowestPriceLast30Days { amount currencyCode }
          selectedOptions { name value }
          image { url altText }
        }
      }
      seo { title description }
      ...ProductDetails
    }
    ${PAYMENT_SETTINGS}
  }
`;

export interface SelectedOption {
  readonly name: string;
  readonly value: string;
}

export interface Variant {
  readonly id: string;
  readonly title: string;
  readonly sku: string | null;
  readonly availableForSale: boolean;
  /** Null where stock is not counted. */
  readonly quantityAvailable: number | null;
  readonly price: Money | null;
  readonly compareAtPrice: Money | null;
  /** Of the 30 days before the reduction, if it is reduced. */
  readonly lowestPriceLast30Days: Money | null;
  readonly selectedOptions: readonly SelectedOption[];
  readonly image: Image | null;
}

export interface Option {
  readonly name: string;
  readonly optionValues: readonly { readonly name: string }[];
}

export interface Product {
  readonly id: string;
  readonly handle: string;
  readonly title: string;
  readonly description: string;
  /** Cleaned by the API when it was written. */
  readonly descriptionHtml: string;
  readonly vendor: string | null;
  readonly productType: string | null;
  readonly tags: readonly string[];
  readonly locale: string;
  readonly availableForSale: boolean;
  readonly featuredImage: Image | null;
  readonly images: { readonly nodes: readonly Image[] };
  readonly options: readonly Option[];
  readonly variants: { readonly nodes: readonly Variant[] };
  readonly seo: { readonly title: string | null; readonly description: string | null } | null;
}
