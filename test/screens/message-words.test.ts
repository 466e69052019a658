/** The screen of messages names every channel and placeholder, and tells what changed from one text to another. */
import { placeholdersOf } from '#domain/notification/message-text';
import { CHANNELS } from '#domain/notification/notifications';
import { NOTICES } from '../../src/api/notification/catalogue/catalogue';
import { differences } from '../../src/plugins/backoffice/admin/screens/messages/texts/differences';
import en from '../../src/plugins/backoffice/admin/screens/messages/words/en.json';

it('has a word for every channel', () => {
  expect(CHANNELS.filter((channel) => !(`channel.${channel}` in en))).toEqual([]);
});

it('has a word for every placeholder of every message', () => {
  const names = [...new Set(NOTICES.flatMap((notice) => [...placeholdersOf(notice), 'code']))];
  expect(names.filter((name) => !(`says.${name}` in en))).toEqual([]);
});

it.each([
  [['a', 'b', 'c'], ['a', 'c'], ' a-b c'],
  [['a', 'c'], ['a', 'b', 'c'], ' a+b c'],
  [['a'], ['b'], '-a+b'],
  [[], ['a'], '+a'],
  [['a', 'b'], ['b', 'a'], '-a b+a'],
  [['a', 'a'], ['a'], ' a-a'],
])('tells %j from %j', (before, after, told) => {
  const sign = { same: ' ', gone: '-', new: '+' };
  expect(
    differences(before, after)
      .map(({ kind, line }) => sign[kind] + line)
      .join(''),
  ).toBe(told);
});
