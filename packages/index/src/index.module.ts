import { defineModule, ReadModels } from '@rustok/core';
import { DirtyDocumentsConsumer } from './dirty/dirty-documents.consumer.js';
import { Indexer } from './indexer/indexer.service.js';
import { migrations } from './migrations/index.js';
import { IndexReadModels } from './search/index-read-models.js';
import { IndexSources } from './sources/index-sources.js';

export const IndexModule = defineModule({
  slug: 'index',
  name: 'Index',
  description: 'Keeps the read models of all modules fresh, and searches them.',
  version: '0.1.0',
  kind: 'platform',
  extensions: ['unaccent'],
  migrations,
  consumers: [DirtyDocumentsConsumer],
  services: [IndexSources, Indexer],
  provides: [{ port: ReadModels, useClass: IndexReadModels }],
});
