import { defineModule } from '@rustok/core';
import { ExportCommand } from './commands/export.command.js';
import { ImportCommand, ImportCommandServices } from './commands/import.command.js';
import * as events from './events.js';
import { ExportController } from './exports/api/export.controller.js';
import { ExportResolver } from './exports/api/export.resolver.js';
import { Export } from './exports/export.entity.js';
import { ExportList } from './exports/export-list.service.js';
import { ExportService } from './exports/export.service.js';
import { Exporters } from './exports/exporters.service.js';
import { ExportStepsConsumer } from './exports/run/export-steps.consumer.js';
import { ExportSteps } from './exports/run/export-steps.service.js';
import { ImportController } from './imports/api/import.controller.js';
import { ImportResolver } from './imports/api/import.resolver.js';
import { Import } from './imports/import.entity.js';
import { ImportList } from './imports/import-list.service.js';
import { ImportService } from './imports/import.service.js';
import { Importers } from './imports/importers.service.js';
import { ImportReportController } from './imports/report/report.controller.js';
import { ImportReportResolver } from './imports/report/report.resolver.js';
import { ImportReports } from './imports/report/report.service.js';
import { ImportRunner } from './imports/run/import-runner.service.js';
import { ImportRuns } from './imports/run/import-runs.service.js';
import { ImportStepsConsumer } from './imports/run/import-steps.consumer.js';
import { ImportSteps } from './imports/run/import-steps.service.js';
import { UndoRunner } from './imports/run/undo-runner.service.js';
import { FileBodies } from './imports/uploads/file-bodies.js';
import { UploadController } from './imports/uploads/upload.controller.js';
import { Uploads } from './imports/uploads/upload.service.js';
import { importsSettings } from './imports.settings.js';
import { migrations } from './migrations/index.js';

export const ImportsModule = defineModule({
  slug: 'imports',
  name: 'Imports',
  description: 'Files in and out: imports that can be checked, stopped, resumed and undone, and exports.',
  version: '0.1.0',
  settings: importsSettings,
  permissions: [
    'imports:create',
    'imports:read',
    'imports:list',
    'imports:update',
    'exports:create',
    'exports:read',
    'exports:list',
    'exports:update',
  ],
  entities: [Import, Export],
  migrations,
  emits: Object.values(events),
  consumers: [ImportStepsConsumer, ExportStepsConsumer],
  services: [
    Importers,
    ImportService,
    ImportList,
    ImportRuns,
    ImportReports,
    ImportRunner,
    UndoRunner,
    ImportSteps,
    Uploads,
    FileBodies,
    Exporters,
    ExportService,
    ExportList,
    ExportSteps,
    ImportCommandServices,
  ],
  commands: [ImportCommand, ExportCommand],
  resolvers: [ImportResolver, ImportReportResolver, ExportResolver],
  controllers: [ImportController, UploadController, ImportReportController, ExportController],
});
