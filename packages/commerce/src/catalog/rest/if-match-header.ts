/** Told of every route that changes a product. */
export const IF_MATCH = { name: 'If-Match', required: true, description: "The product's ETag that was seen." } as const;
