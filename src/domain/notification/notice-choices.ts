/** Everybody chooses which notices come over which channel and when it is quiet; what is of safety always comes, and nothing is ever dropped for the hour. */
import { fieldError } from '../errors';
import type { Channel, Notice, RecipientKind } from './notifications';
import { isServedAt, minutesOf } from '../time';
import { isTimeZone, minuteOfDay, wallClock } from '../wall-clock';

/** Notice → channel → wanted or not; what is not named is as the house set it. */
export type Choices = Readonly<Partial<Record<string, Readonly<Partial<Record<Channel, boolean>>>>>>;

/** From one wall-clock time to another in the person's zone; `until` ≤ `from` passes midnight. */
export interface QuietHours {
  from: string;
  until: string;
  timezone: string;
}

/** What stands inside is always written: it disturbs nobody, and the list stays whole. */
const ALWAYS: readonly Channel[] = ['in_app'];
const CLOCK_CHANGE_MINUTES = 120;

type Switched = Pick<Notice, 'name' | 'channels' | 'offers' | 'isUrgent' | 'isObligatory'>;

/** Those of a list that somebody gets who is of these kinds. */
export const receivedBy = <N extends Notice>(notices: readonly N[], kinds: readonly RecipientKind[]): N[] =>
  notices.filter(({ to }) => to.some((kind) => kinds.includes(kind)));

/** The channels that a notice takes to somebody with these choices. */
export function channelsFor({ name, channels, offers = [], isObligatory }: Switched, choices: Choices): Channel[] {
  if (isObligatory) return [...channels];
  const chosen = choices[name] ?? {};
  return [...channels, ...offers].filter((channel) =>
    ALWAYS.includes(channel) ? channels.includes(channel) : (chosen[channel] ?? channels.includes(channel)),
  );
}

export interface Option<N> {
  notice: N;
  channels: Partial<Record<Channel, boolean>>;
}

/** What somebody who gets these notices can choose, and how it stands now. */
export const optionsFor = <N extends Switched>(received: readonly N[], choices: Choices): Option<N>[] =>
  received
    .filter(({ isObligatory }) => !isObligatory)
    .map((notice) => {
      const on = channelsFor(notice, choices);
      const switches = [...notice.channels, ...(notice.offers ?? [])].filter((channel) => !ALWAYS.includes(channel));
      return { notice, channels: Object.fromEntries(switches.map((channel) => [channel, on.includes(channel)])) };
    });

/** @throws DomainError `notice.not_optional` naming the first choice that somebody who gets these notices has not. */
export function checkChoices(received: readonly Switched[], choices: Choices): void {
  const options = new Map(optionsFor(received, {}).map(({ notice, channels }) => [notice.name, channels]));
  for (const [notice, channels = {}] of Object.entries(choices))
    for (const channel of Object.keys(channels) as Channel[])
      if (options.get(notice)?.[channel] === undefined)
        throw fieldError('notice.not_optional', ['choices', notice, channel], { notice, channel });
}

/** @throws DomainError naming the field: an unknown zone, or hours that would never end. */
export function checkQuietHours({ from, until, timezone }: QuietHours): void {
  if (!isTimeZone(timezone)) throw fieldError('venue.time_zone_unknown', ['quietHours', 'timezone'], { timezone });
  if (minutesOf(from) === minutesOf(until)) throw fieldError('notice.always_quiet', ['quietHours', 'until']);
}

/** When a notice may ring: now, or as soon as the person's quiet hours are over. */
export const ringsAt = (now: Date, quiet: QuietHours | null, isUrgent: boolean): Date =>
  quiet && !isUrgent && isQuiet(quiet, now) ? endOfQuiet(quiet, now) : now;

export const isQuiet = ({ from, until, timezone }: QuietHours, instant: Date): boolean => isServedAt({ from, until }, timezone, instant);

const endOfQuiet = (quiet: QuietHours, now: Date): Date => nextMoment(quiet, now, quiet.until, (moment) => !isQuiet(quiet, moment));
const startOfQuiet = (quiet: QuietHours, now: Date): Date => nextMoment(quiet, now, quiet.from, (moment) => isQuiet(quiet, moment));

/** Jumps to a time by the wall clock; where a clock change lies between, near it, and goes on minute by minute. */
function nextMoment({ timezone }: QuietHours, now: Date, time: string, isReached: (moment: Date) => boolean): Date {
  const start = wallClock(timezone, now).startOf('minute');
  const left = (minutesOf(time) - minuteOfDay(start) + 1440) % 1440;
  const steady = start.plus({ minutes: left });
  if (left > 0 && steady.offset === start.offset) return steady.toJSDate();
  let moment = start.plus({ minutes: Math.max(1, left - CLOCK_CHANGE_MINUTES) });
  while (!isReached(moment.toJSDate())) moment = moment.plus({ minutes: 1 });
  return moment.toJSDate();
}

/** When it is quiet between two moments; the last may end later. */
export function quietSpans(quiet: QuietHours | null, from: Date, to: Date): { from: Date; until: Date }[] {
  const spans: { from: Date; until: Date }[] = [];
  if (!quiet) return spans;
  for (let moment = isQuiet(quiet, from) ? from : startOfQuiet(quiet, from); moment < to;) {
    const until = endOfQuiet(quiet, moment);
    spans.push({ from: moment, until });
    moment = startOfQuiet(quiet, until);
  }
  return spans;
}

export interface Reach<N> {
  notice: N;
  /** It passes quiet hours. */
  isUrgent: boolean;
  channels: Channel[];
}

/** Every notice that somebody may get, and over which channels with these choices. */
export const reachOf = <N extends Switched>(received: readonly N[], choices: Choices): Reach<N>[] =>
  received.map((notice) => ({ notice, isUrgent: notice.isUrgent === true, channels: channelsFor(notice, choices) }));

/** Who somebody with these roles is to the notices. */
export const recipientKindsOf = (roles: readonly string[]): RecipientKind[] => [
  'subject',
  'customer',
  'guest',
  'followed',
  'holder',
  'holders',
  'followers',
  ...(roles.includes('cook') ? (['cook', 'addressee', 'cooks'] as const) : []),
  ...(roles.includes('organizer') ? (['organizer'] as const) : []),
  ...(roles.includes('staff') ? (['house'] as const) : []),
];
