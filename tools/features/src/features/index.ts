import type { FeatureArea } from '../feature.js';
import { api } from './api.js';
import { catalog } from './catalog.js';
import { imports } from './imports.js';
import { search } from './search.js';

export const FEATURES: readonly FeatureArea[] = [catalog, imports, search, api];
