/** The monitor names every topic, and tells the owner the most urgent thing first. */
import { EVENTS } from '#domain/events';
import { adviceOf } from '../../src/plugins/kafka/admin/advice';
import words from '../../src/plugins/kafka/admin/words/en.json';
import { monitorNames } from '../helpers/monitor-names';
import type { Overview } from '../../src/plugins/kafka/contract/monitor';

const en = { ...words, ...monitorNames('en') };

it('says every name in every language', () => expect(Object.keys(monitorNames('ru'))).toEqual(Object.keys(monitorNames('en'))));

it('names every topic of the house', () => {
  const topics = [...new Set(Object.values(EVENTS).map(({ topic }) => topic.replace('samovar.', 'topic.')))].sort();
  expect(
    Object.keys(en)
      .filter((word) => word.startsWith('topic.'))
      .sort(),
  ).toEqual(topics);
  const wanted = ['consumer.commands'];
  expect(wanted.filter((word) => !(word in en))).toEqual([]);
});

const calm: Overview = {
  now: '2026-01-31T14:10:00.000Z',
  flow: { transport: 'kafka', isCarried: true, trouble: null, since: null },
  backlog: { unsent: 0, failing: 0, dead: 0, oldestSeconds: null },
  ratePerMinute: [],
  topics: [],
  consumers: [{ name: 'notices', isRunning: true, crashes: 0, trouble: null, lag: 0 }],
  failures: [],
  endpoints: [],
};
const wordsOf = (changes: Partial<Overview>): string[] => adviceOf({ ...calm, ...changes }).map(({ word }) => word);

it.each<[string, Partial<Overview>, string[]]>([
  ['all is well', {}, ['advice.well']],
  ['a young backlog is no news', { backlog: { unsent: 40, failing: 0, dead: 0, oldestSeconds: 20 } }, ['advice.well']],
  ['an old one is', { backlog: { unsent: 40, failing: 0, dead: 0, oldestSeconds: 90 } }, ['advice.slow']],
  [
    'Kafka is away: its readers and the backlog are no news beside that',
    {
      flow: { ...calm.flow, trouble: 'ECONNREFUSED', since: '2026-01-31T14:02:00.000Z' },
      backlog: { unsent: 40, failing: 0, dead: 0, oldestSeconds: 480 },
      consumers: [{ name: 'notices', isRunning: false, crashes: 3, trouble: 'ECONNREFUSED', lag: null }],
    },
    ['advice.unreachable'],
  ],
  [
    'nobody sends',
    { flow: { ...calm.flow, isCarried: false }, backlog: { unsent: 1, failing: 0, dead: 0, oldestSeconds: 99 } },
    ['advice.nobody'],
  ],
  [
    'the most urgent first',
    {
      backlog: { unsent: 3, failing: 2, dead: 1, oldestSeconds: 10 },
      failures: [{ consumer: 'portions', letters: 2, lastAt: calm.now }],
      endpoints: [{ id: '1', name: 'Accounting', isActive: true, waiting: 0, failed: 4 }],
    },
    ['advice.dead', 'advice.letters', 'advice.failing', 'advice.endpoint'],
  ],
])('%s', (_what, changes, words) => expect(wordsOf(changes)).toEqual(words));
