import type { Migration } from '@rustok/core';
import { m20261120_index_001_create_text_search } from './m20261120_index_001_create_text_search.js';
import { m20261120_index_002_create_documents } from './m20261120_index_002_create_documents.js';
import { m20261120_index_003_create_dirty } from './m20261120_index_003_create_dirty.js';
import { m20261120_index_004_create_reads } from './m20261120_index_004_create_reads.js';
import { m20261120_index_005_create_search } from './m20261120_index_005_create_search.js';

export const migrations: readonly Migration[] = [
  m20261120_index_001_create_text_search,
  m20261120_index_002_create_documents,
  m20261120_index_003_create_dirty,
  m20261120_index_004_create_reads,
  m20261120_index_005_create_search,
];
