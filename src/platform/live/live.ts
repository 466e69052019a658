/** The namespace `/live`: boards and one's own affairs. Whoever was cut off says what was seen last and is told what was missed, once and in order. */
import type { Core } from '@strapi/strapi';
import type { Namespace } from 'socket.io';
import { isListening, onSignal } from '../postgres/signals';
import type { SocketNamespace } from '../sockets/namespace';
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
    start(namespace) {
      const feed = createChanges(strapi, (change) =>
        change.topics.forEach((name) => namespace.to(name).emit('change', frameOf(name, change))),
      );
      changes = feed;
      const advance = () => {
        if (namespace.sockets.size === 0) return feed.rest();
        feed.advance().catch((fault: Error) => strapi.log.warn(`Live changes wait: ${fault.message}`));
      };
      onSignal('live', advance);
      const tellState = stateTeller(namespace);
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
function stateTeller(namespace: Namespace): () => void {
  let was = isListening();
  return () => {
    if (was === isListening()) return;
    was = isListening();
    namespace.emit('state', { live: was });
  };
}
