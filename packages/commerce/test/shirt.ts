/** A product with something in every field. */
export const SHIRT = {
  title: 'Linen shirt',
  descriptionHtml: '<p onclick="x()">Cool &amp; <b>light</b></p><script>alert(1)</script>',
  vendor: 'Northwind',
  productType: 'Shirts',
  category: 'Apparel > Shirts',
  tags: ['linen', 'summer', 'linen'],
  seo: { title: 'A shirt', description: 'Of linen' },
  options: [
    { name: 'Size', values: [{ name: 'S' }, { name: 'M' }] },
    { name: 'Color', values: [{ name: 'White' }] },
  ],
  images: [{ url: 'https://example.com/shirt.jpg', altText: 'A white shirt' }],
  variants: [
    {
      optionValues: ['S', 'White'],
      sku: 'SH-S',
      price: '49.90',
      compareAtPrice: '60',
      inventoryQuantity: 3,
      grams: 180.5,
      weightUnit: 'GRAMS',
    },
    {
      optionValues: ['M', 'White'],
      sku: 'SH-M',
      barcode: '4006381333931',
      price: '49.90',
      prices: [{ currencyCode: 'JPY', amount: '7000' }],
      unitCost: '12.5',
      taxCode: 'P0000000',
      inventoryPolicy: 'CONTINUE',
      imageUrl: 'https://example.com/shirt-m.jpg',
    },
  ],
};

/** Everything that can be asked of a product. */
export const ALL_FIELDS = `id version handle status title description descriptionHtml vendor productType category tags locale isGiftCard
  availableForSale totalInventory seo { title description } publishedAt createdAt updatedAt
  featuredImage { url altText } images { nodes { url altText } pageInfo { hasNextPage } }
  options { name optionValues { name } }
  priceRange { minVariantPrice { amount currencyCode } maxVariantPrice { amount } } compareAtPriceRange { minVariantPrice { amount } }
  translations { locale title descriptionHtml seo { title } }
  variants { nodes { id title sku barcode price { amount currencyCode } compareAtPrice { amount } availableForSale quantityAvailable
    selectedOptions { name value } image { url } weight weightUnit grams requiresShipping taxable
    inventoryQuantity inventoryPolicy inventoryTracked unitCost { amount } taxCode prices { currencyCode amount compareAtAmount } } }`;
