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
import { MissedSearchResolver } from './misses/missed-search.resolver.js';
import { MissedSearches } from './misses/missed-searches.service.js';
import { Pin } from './pins/pin.entity.js';
import { PinResolver } from './pins/pin.resolver.js';
import { PinService } from './pins/pin.service.js';
import { IndexRebuildCommand } from './rebuild/index-rebuild.command.js';
import { RebuildsConsumer } from './rebuild/rebuilds.consumer.js';
import { Rebuilds } from './rebuild/rebuilds.service.js';
import { IndexReadModels } from './search/index-read-models.js';
import { SearchResolver } from './search/search.resolver.js';
import { SearchService } from './search/search.service.js';
import { IndexSources } from './sources/index-sources.js';
import { pinTaken } from './staff/steering.errors.js';
import { SuggestionResolver } from './suggestions/suggestion.resolver.js';
import { Synonym } from './synonyms/synonym.entity.js';
import { SynonymResolver } from './synonyms/synonym.resolver.js';
import { SynonymService } from './synonyms/synonym.service.js';

export const IndexModule = defineModule({
  slug: 'index',
  name: 'Index',
  description: 'Keeps the read models of all modules fresh, and searches them.',
  version: '0.1.0',
  kind: 'platform',
  extensions: ['unaccent', 'pg_trgm', 'fuzzystrmatch'],
  permissions: ['search:read', 'search:update'],
  entities: [Synonym, Pin],
  migrations,
  constraintErrors: { uq_index_pins__tenant_id_source_locale_query: pinTaken },
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
    SynonymService,
    PinService,
    MissedSearches,
  ],
  resolvers: [SearchResolver, SuggestionResolver, SynonymResolver, PinResolver, MissedSearchResolver],
  commands: [IndexRebuildCommand],
  provides: [{ port: ReadModels, useClass: IndexReadModels }],
  health: [IndexHealth],
  metrics: [IndexBacklogMetrics],
});
