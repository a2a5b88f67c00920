export { OutboxModule } from './outbox.module.js';
export { EventBacklogService, type EventBacklog } from './relay/event-backlog.service.js';
