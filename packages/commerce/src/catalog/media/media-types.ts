/** What a medium of a product is: a file of the shop's, or a video that another site plays. */
export const MEDIA_TYPES = ['image', 'video', 'external_video', 'model_3d'] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];
