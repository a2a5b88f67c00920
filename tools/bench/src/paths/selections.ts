/** What a card in a list shows. */
export const CARD = `id handle title vendor availableForSale featuredImage { url altText }
  priceRange { minVariantPrice { amount currencyCode } maxVariantPrice { amount currencyCode } }`;
export const PAGE = `pageInfo { hasNextPage endCursor }`;
/** What the page of a product shows. */
export const DETAIL = `${CARD} descriptionHtml productType tags seo { title description } options { name optionValues { name } }
  images(first: 10) { nodes { url altText } }
  variants(first: 20) { nodes { id title sku availableForSale price { amount currencyCode } selectedOptions { name value } } }`;
