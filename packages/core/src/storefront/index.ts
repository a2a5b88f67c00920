export { isLocale, negotiateLocale } from '../locale/locale.js';
export type { StorefrontContribution } from './contribution.js';
export type { PageMeta, PageProps, PageRequest, StorefrontPage } from './page.js';
export type { SlotPart, SlotPlace, SlotProps } from './slot.js';
export type { PageQuery, PageView, Shop } from './view.js';
