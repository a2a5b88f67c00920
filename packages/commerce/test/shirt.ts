/** A product with something in every field. */
export const SHIRT = {
  title: 'Linen shirt',
  subtitle: 'For hot days',
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
  images: [{ url: 'https://example.com/shirt.jpg', altText: 'A white shirt', width: 1200, height: 800 }],
  variants: [
    {
      optionValues: ['S', 'White'],
      sku: 'SH-S',
      price: '49.90',
      compareAtPrice: '60',
      inventoryQuantity: 3,
      grams: 180.5,
      weightUnit: 'GRAMS',
      length: 30,
      width: 20.5,
      height: 2,
      dimensionUnit: 'INCHES',
      harmonizedSystemCode: '620520',
      countryCodeOfOrigin: 'IT',
      provinceCodeOfOrigin: 'MI',
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
export const ALL_FIELDS = `id version handle status title subtitle description descriptionHtml vendor productType category tags locale isGiftCard
  availableForSale totalInventory seo { title description } publishedAt createdAt updatedAt
  featuredImage { url altText } images { nodes { url altText width height } pageInfo { hasNextPage } } media { nodes { url mediaContentType previewImageUrl } }
  options { name optionValues { name } }
  priceRange { minVariantPrice { amount currencyCode } maxVariantPrice { amount } } compareAtPriceRange { minVariantPrice { amount } }
  translations { locale title subtitle descriptionHtml seo { title } }
  variants { nodes { id title sku barcode barcodeType price { amount currencyCode } compareAtPrice { amount } availableForSale quantityAvailable
    selectedOptions { name value } image { url } media { url } length width height dimensionUnit harmonizedSystemCode countryCodeOfOrigin provinceCodeOfOrigin weight weightUnit grams requiresShipping taxable
    inventoryQuantity inventoryPolicy inventoryTracked unitCost { amount } taxCode prices { currencyCode amount compareAtAmount } } }`;
