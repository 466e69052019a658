/** The namespace `/live`: boards and one's own affairs. Whoever was cut off says what was seen last and is told what was missed, once and in order. */
import type { Core } from '@strapi/strapi';
import { isListening, onSignal } from '../postgres/signals';
import type { Hall, SocketNamespace } from '../sockets/namespace';
import { createChanges, type Changes } from './changes';
import { frameOf, join, leave, mayGoOn, notices } from './frames';

const LOOK_MS = 2_000;

export function live(strapi: Core.Strapi): SocketNamespace {
  let changes: Changes | null = null;
  let timer: NodeJS.Timeout | undefined;
  return {
    name: '/live',
    messages: [join(() => changes), leave],
    notices,
    start(hall) {
      const feed = createChanges(strapi, (change) => change.topics.forEach((name) => hall.tell(name, 'change', frameOf(name, change))));
      changes = feed;
      const advance = () => {
        if (hall.size() === 0) return feed.rest();
        feed.advance().catch((fault: Error) => strapi.log.warn(`Live changes wait: ${fault.message}`));
      };
      onSignal('live', advance);
      const tellState = stateTeller(hall);
      timer = setInterval(() => {
        tellState();
        // An instance that died between a commit and its bell has told nobody.
        advance();
      }, LOOK_MS).unref();
    },
    stop() {
      clearInterval(timer);
      changes = null;
    },
    mayStay: mayGoOn,
  };
}

/** A server that hears nothing from its database can tell nothing, and says so. */
function stateTeller(hall: Hall): () => void {
  let was = isListening();
  return () => {
    if (was === isListening()) return;
    was = isListening();
    hall.tellAll('state', { live: was });
  };
}
