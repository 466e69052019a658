/** What is wrong with a field is said in the reader's language, with or without the field before it. */
import { detailsOf, wordsOf } from '#domain/error-catalogue';
import { DomainError } from '#domain/errors';
import { faultWords } from '#domain/fault-words';
import { TEXT_FAULTS } from '#domain/text';

it.each([
  ['is required', 'нужно указать'],
  ['guests is required', 'guests: нужно указать'],
  ['items.0.quantity Too small: expected number to be >=1', 'items.0.quantity: должно быть не меньше 1'],
  ['Too big: expected string to have <=100 characters', 'знаков должно быть не больше 100'],
  ['kind Invalid option: expected one of "a"|"b"', 'kind: может быть только: "a"|"b"'],
  ['does not exist: 17', 'этого нет: 17'],
  ['said by a program of somebody', 'said by a program of somebody'],
])('“%s” is “%s”', (english, russian) => {
  expect([faultWords(english, 'en'), faultWords(english, 'ru')]).toEqual([english, russian]);
});

it('has words for everything that can be wrong with a text', () => {
  for (const fault of Object.values(TEXT_FAULTS)) expect(faultWords(fault, 'ru')).toMatch(/^[а-яё ,]+$/i);
});

it('a whole refusal is in one language: its sentence, its list and each field', () => {
  const errors = [{ path: ['guests'], message: 'is required' }];
  const refusal = new DomainError('request.invalid', { fields: ['guests is required'], errors });
  expect(wordsOf(refusal, 'ru')).toBe('Запрос составлен неверно: guests: нужно указать.');
  expect(detailsOf(refusal, 'ru')).toEqual({ fields: ['guests: нужно указать'], errors: [{ path: ['guests'], message: 'нужно указать' }] });
  expect(detailsOf(refusal, 'en')).toEqual({ fields: ['guests is required'], errors });
});
