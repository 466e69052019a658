/** What the owner should know and do about the events right now, the most urgent first. */
import type { Tone } from '../../backoffice/admin/kit/marks/tone';
import type { Overview } from '../contract/monitor';
import type english from './words/en.json';

type Word = keyof typeof english;

export interface Advice {
  tone: Tone;
  word: Word;
  values?: Record<string, string | number>;
  /** A moment that the sentence names as `time`. */
  since?: string;
  /** What the one who gets in the way says, for whoever mends it. */
  detail?: string;
  /** The tab, and its filter, where it can be mended. */
  goTo?: { tab: string; state?: string };
}

const LONG_SECONDS = 60;

export function adviceOf({ flow, backlog, failures, endpoints, consumers }: Overview): Advice[] {
  const letters = failures.reduce((sum, failure) => sum + failure.letters, 0);
  const stopped = endpoints.filter(({ isActive, failed, waiting }) => failed > 0 || (!isActive && waiting > 0));
  const asleep = consumers.filter(({ isRunning }) => !isRunning);
  const isLate = (backlog.oldestSeconds ?? 0) > LONG_SECONDS;
  const all: (Advice | false)[] = [
    !flow.isCarried && { tone: 'late', word: 'advice.nobody' },
    flow.trouble !== null && { tone: 'late', word: 'advice.unreachable', since: flow.since ?? '', detail: flow.trouble },
    backlog.dead > 0 && {
      tone: 'late',
      word: 'advice.dead',
      values: { count: backlog.dead },
      goTo: { tab: 'events', state: 'dead' },
    },
    letters > 0 && { tone: 'late', word: 'advice.letters', values: { count: letters }, goTo: { tab: 'letters' } },
    flow.trouble === null && asleep.length > 0 && { tone: 'soon', word: 'advice.asleep', detail: asleep[0]?.trouble ?? undefined },
    flow.isCarried && flow.trouble === null && isLate && { tone: 'soon', word: 'advice.slow', values: { count: backlog.unsent } },
    backlog.failing > 0 && {
      tone: 'soon',
      word: 'advice.failing',
      values: { count: backlog.failing },
      goTo: { tab: 'events', state: 'failing' },
    },
    stopped.length > 0 && {
      tone: 'soon',
      word: 'advice.endpoint',
      values: { name: stopped.map(({ name }) => name).join(', ') },
      goTo: { tab: 'webhooks' },
    },
  ];
  const found = all.filter((advice): advice is Advice => advice !== false);
  return found.length > 0 ? found : [{ tone: 'good', word: 'advice.well' }];
}
