import { defineModule, ReadModels } from '@rustok/core';
import { DirtyDocumentsConsumer } from './dirty/dirty-documents.consumer.js';
import { IndexHealth } from './health/index.health.js';
import { IndexBacklogMetrics } from './health/index-backlog.metrics.js';
import { IndexBacklogService } from './health/index-backlog.service.js';
import { BackgroundIndexing } from './indexer/background-indexing.js';
import { Indexer } from './indexer/indexer.service.js';
import { PendingWork } from './indexer/pending-work.service.js';
import { TenantIndexing } from './indexer/tenant-indexing.service.js';
import { migrations } from './migrations/index.js';
import { IndexRebuildCommand } from './rebuild/index-rebuild.command.js';
import { RebuildsConsumer } from './rebuild/rebuilds.consumer.js';
import { Rebuilds } from './rebuild/rebuilds.service.js';
import { IndexReadModels } from './search/index-read-models.js';
import { SearchResolver } from './search/search.resolver.js';
import { SearchService } from './search/search.service.js';
import { IndexSources } from './sources/index-sources.js';
import { SuggestionResolver } from './suggestions/suggestion.resolver.js';

export const IndexModule = defineModule({
  slug: 'index',
  name: 'Index',
  description: 'Keeps the read models of all modules fresh, and searches them.',
  version: '0.1.0',
  kind: 'platform',
  extensions: ['unaccent', 'pg_trgm', 'fuzzystrmatch'],
  migrations,
  consumers: [DirtyDocumentsConsumer, RebuildsConsumer],
  services: [
    IndexSources,
    Indexer,
    Rebuilds,
    TenantIndexing,
    PendingWork,
    BackgroundIndexing,
    SearchService,
    IndexBacklogService,
  ],
  resolvers: [SearchResolver, SuggestionResolver],
  commands: [IndexRebuildCommand],
  provides: [{ port: ReadModels, useClass: IndexReadModels }],
  health: [IndexHealth],
  metrics: [IndexBacklogMetrics],
});
