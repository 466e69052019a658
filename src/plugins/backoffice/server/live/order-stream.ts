/** Tells every open board that an order changed: one bell of the database, one stream per screen. */
import { PassThrough } from 'node:stream';
import { DomainError } from '../../../../domain/errors';
import { isListening, onSignal } from '../../../../postgres/signals';

/** After that the screen comes back and its session is checked anew. */
const LIFETIME_MS = 5 * 60_000;
const BEAT_MS = 10_000;
/** A screen that reads no more is let go; it comes back and reloads. */
const MAX_UNREAD_BYTES = 256 * 1024;

const screens = new Set<PassThrough>();
let beat: NodeJS.Timeout | undefined;

export function startOrderStreams(): void {
  onSignal('orders', (documentId) => tellAll(documentId ? 'order' : 'reload', documentId));
  beat = setInterval(() => tellAll('beat', isListening() ? 'live' : 'deaf'), BEAT_MS).unref();
}

/** Open streams would hold the server's end up. */
export function stopOrderStreams(): void {
  clearInterval(beat);
  beat = undefined;
  for (const screen of screens) screen.end();
}

/** @throws DomainError `server.unavailable` while the server goes down. */
export function orderStream(): PassThrough {
  if (!beat) throw new DomainError('server.unavailable');
  const screen = new PassThrough();
  const end = setTimeout(() => screen.end(), LIFETIME_MS).unref();
  screens.add(screen);
  screen.on('error', () => undefined);
  screen.once('close', () => {
    clearTimeout(end);
    screens.delete(screen);
  });
  tell(screen, 'beat', isListening() ? 'live' : 'deaf');
  return screen;
}

function tellAll(event: string, data: string): void {
  for (const screen of screens) tell(screen, event, data);
}

function tell(screen: PassThrough, event: string, data: string): void {
  if (screen.writableLength > MAX_UNREAD_BYTES) return void screen.destroy();
  if (!screen.writableEnded) screen.write(`event: ${event}\ndata: ${data}\n\n`);
}
