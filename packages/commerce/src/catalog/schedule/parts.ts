import { ApplySchedules } from './apply-schedules.consumer.js';
import { ProductSchedule } from './product-schedule.entity.js';
import { ScheduleController } from './schedule.controller.js';
import { ProductPublicationDue, ProductScheduled, ProductUnpublicationDue } from './schedule.events.js';
import { ScheduleResolver } from './schedule.resolver.js';
import { ScheduleService } from './schedule.service.js';

/** What scheduled publishing adds to the module. */
export const schedule = {
  entities: [ProductSchedule],
  emits: [ProductScheduled, ProductPublicationDue, ProductUnpublicationDue],
  consumers: [ApplySchedules],
  services: [ScheduleService],
  resolvers: [ScheduleResolver],
  controllers: [ScheduleController],
} as const;
