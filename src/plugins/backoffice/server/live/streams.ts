/** Tells every open screen that what it shows has changed: one bell of the database for each kind of screen, one stream per screen. */
import { PassThrough } from 'node:stream';
import { DomainError } from '../../../../domain/errors';
import { isListening, onSignal } from '../../../../postgres/signals';

/** Bell → the event's name when the bell says which one. */
const EVENTS = { orders: 'order', bookings: 'booking' } as const;
export type Bell = keyof typeof EVENTS;

/** After that the screen comes back and its session is checked anew. */
const LIFETIME_MS = 5 * 60_000;
const BEAT_MS = 10_000;
/** A screen that reads no more is let go; it comes back and reloads. */
const MAX_UNREAD_BYTES = 256 * 1024;

const screens = new Map<PassThrough, Bell>();
let beat: NodeJS.Timeout | undefined;

export function startStreams(): void {
  for (const [bell, event] of Object.entries(EVENTS) as [Bell, string][])
    onSignal(bell, (documentId) => tellAll(bell, documentId ? event : 'reload', documentId));
  beat = setInterval(() => tellAll(null, 'beat', isListening() ? 'live' : 'deaf'), BEAT_MS).unref();
}

/** Open streams would hold the server's end up. */
export function stopStreams(): void {
  clearInterval(beat);
  beat = undefined;
  for (const screen of screens.keys()) screen.end();
}

/** @throws DomainError `server.unavailable` while the server goes down. */
export function streamOf(bell: Bell): PassThrough {
  if (!beat) throw new DomainError('server.unavailable');
  const screen = new PassThrough();
  const end = setTimeout(() => screen.end(), LIFETIME_MS).unref();
  screens.set(screen, bell);
  screen.on('error', () => undefined);
  screen.once('close', () => {
    clearTimeout(end);
    screens.delete(screen);
  });
  tell(screen, 'beat', isListening() ? 'live' : 'deaf');
  return screen;
}

function tellAll(bell: Bell | null, event: string, data: string): void {
  for (const [screen, hears] of screens) if (bell === null || hears === bell) tell(screen, event, data);
}

function tell(screen: PassThrough, event: string, data: string): void {
  if (screen.writableLength > MAX_UNREAD_BYTES) return void screen.destroy();
  if (!screen.writableEnded) screen.write(`event: ${event}\ndata: ${data}\n\n`);
}
