import type { Migration } from '@rustok/core';
import { m20261120_index_001_create_text_search } from './m20261120_index_001_create_text_search.js';
import { m20261120_index_002_create_documents } from './m20261120_index_002_create_documents.js';
import { m20261120_index_003_create_dirty } from './m20261120_index_003_create_dirty.js';
import { m20261120_index_004_create_reads } from './m20261120_index_004_create_reads.js';
import { m20261120_index_005_create_search } from './m20261120_index_005_create_search.js';
import { m20261120_index_006_create_prices } from './m20261120_index_006_create_prices.js';
import { m20261120_index_007_create_facets } from './m20261120_index_007_create_facets.js';
import { m20261120_index_008_create_vocabulary } from './m20261120_index_008_create_vocabulary.js';
import { m20261120_index_009_create_steering } from './m20261120_index_009_create_steering.js';
import { m20261120_index_010_create_understanding } from './m20261120_index_010_create_understanding.js';
import { m20261120_index_011_create_counting } from './m20261120_index_011_create_counting.js';
import { m20261120_index_012_create_conditions } from './m20261120_index_012_create_conditions.js';
import { m20261120_index_013_create_orders } from './m20261120_index_013_create_orders.js';
import { m20261120_index_014_search_by_request } from './m20261120_index_014_search_by_request.js';
import { m20261120_index_015_create_suggestions } from './m20261120_index_015_create_suggestions.js';
import { m20261120_index_016_create_mending } from './m20261120_index_016_create_mending.js';
import { m20261120_index_017_relax_searches } from './m20261120_index_017_relax_searches.js';

export const migrations: readonly Migration[] = [
  m20261120_index_001_create_text_search,
  m20261120_index_002_create_documents,
  m20261120_index_003_create_dirty,
  m20261120_index_004_create_reads,
  m20261120_index_005_create_search,
  m20261120_index_006_create_prices,
  m20261120_index_007_create_facets,
  m20261120_index_008_create_vocabulary,
  m20261120_index_009_create_steering,
  m20261120_index_010_create_understanding,
  m20261120_index_011_create_counting,
  m20261120_index_012_create_conditions,
  m20261120_index_013_create_orders,
  m20261120_index_014_search_by_request,
  m20261120_index_015_create_suggestions,
  m20261120_index_016_create_mending,
  m20261120_index_017_relax_searches,
];
