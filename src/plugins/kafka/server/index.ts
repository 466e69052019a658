/** The events' plugin: its table, and what the composition root starts. */
import schema from './content-types/outbox-event/schema.json';

export default {
  contentTypes: { 'outbox-event': { schema } },
};
