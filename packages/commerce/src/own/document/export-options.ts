import { z } from 'zod';
import { productFilter } from '../../export/select-products.js';
import { ownOptions } from './own-options.js';

export const exportOptions = ownOptions.extend({
  ...productFilter,
  withIds: z.enum(['true', 'false']).default('false').describe("Whether the shop's own ids are written too."),
});
