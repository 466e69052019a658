/** Numbers with their words, and texts of refusals whose facts are missing. */
import { counted } from '#domain/counted';
import { CATALOGUE, messageOf } from '#domain/error-catalogue';
import type { ErrorCode } from '#domain/errors';

it.each([
  [1, '1 order', '1 заказ'],
  [2, '2 orders', '2 заказа'],
  [5, '5 orders', '5 заказов'],
  [11, '11 orders', '11 заказов'],
  [21, '21 orders', '21 заказ'],
  [0, '0 orders', '0 заказов'],
] as const)('%i', (count, en, ru) => {
  expect(counted(count, ['order', 'orders'], 'en')).toBe(en);
  expect(counted(count, ['заказ', 'заказа', 'заказов'], 'ru')).toBe(ru);
});

it('a refusal says what is possible, and nothing where nothing is', () => {
  const step = { from: 'completed', to: 'placed' };
  expect(messageOf('order.illegal_transition', { ...step, legal: ['accepted', 'rejected'] }, 'en')).toMatch(
    / Possible now: accepted, rejected\.$/,
  );
  expect(messageOf('order.illegal_transition', { ...step, legal: [] }, 'en')).toBe('An order that is completed can’t become placed.');
  expect(messageOf('order.illegal_transition', { ...step, legal: [] }, 'ru')).not.toMatch(/возможно|\[|\]/);
});

/** Facts that are numbers stand with their word, in every language. */
it('no refusal says “1 orders”', () => {
  const wrong = (Object.keys(CATALOGUE) as ErrorCode[]).flatMap((code) =>
    (['en', 'ru'] as const).flatMap((language) => {
      const text = messageOf(code, Object.fromEntries(factsOf(CATALOGUE[code][language]).map((fact) => [fact, 1])), language);
      const isWrong =
        language === 'en'
          ? /(?<![\d.:])\b1 (?!pixels|seats 1\b|is\b|has\b|as\b|leads\b)[a-z]+s\b/.test(text)
          : /(?<![\d.:])\b1 [а-яё]+(ов|ей|ий)\b/.test(text);
      return isWrong ? [`${code} (${language}): ${text}`] : [];
    }),
  );
  expect(wrong).toEqual([]);
});

const factsOf = (text: string): string[] => [...text.matchAll(/\{(\w+)/g)].map(([, fact]) => fact ?? '');
