/** The cards of the aggregates: each noun that has one is in the list, and nothing is said by two of them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Aggregate } from '#domain/aggregate';
import { AGGREGATES } from '#domain/aggregates';
import { CATALOGUE, detailsOf, englishOf, messageOf } from '#domain/error-catalogue';
import { DomainError, fieldError } from '#domain/errors';
import { EVENTS, statusPayload } from '#domain/events';
import { machines } from '#domain/machines';
import { REQUEST_ERRORS } from '#domain/request-errors';

const folder = path.resolve(__dirname, '../../src/domain');
const cards: readonly Aggregate[] = AGGREGATES;

it('every noun with a card is in the list', () => {
  const nouns = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'index.ts')));
  const list = readFileSync(path.join(folder, 'aggregates.ts'), 'utf8');
  expect(nouns.filter((noun) => !list.includes(`from './${noun}'`))).toEqual([]);
  expect(cards).toHaveLength(nouns.length);
});

it('no event and no refusal is named by two cards', () => {
  const named = (part: 'events' | 'errors'): string[] => cards.flatMap((card) => Object.keys(card[part]));
  expect(named('events').sort()).toEqual(Object.keys(EVENTS).sort());
  expect([...named('errors'), ...Object.keys(REQUEST_ERRORS)].sort()).toEqual(Object.keys(CATALOGUE).sort());
});

it('whoever tells something has a topic, whoever moves says what is told of it', () => {
  expect(cards.filter(({ events, topic }) => Object.keys(events).length > 0 !== Boolean(topic))).toEqual([]);
  expect(cards.filter(({ machine, statusPayload: payload }) => Boolean(machine) !== Boolean(payload))).toEqual([]);
  expect(Object.keys(machines).sort()).toEqual(cards.flatMap(({ uid, machine }) => (uid && machine ? [uid] : [])).sort());
  expect(Object.keys(statusPayload).sort()).toEqual(
    Object.values(machines)
      .map(({ noun }) => noun)
      .sort(),
  );
});

describe('a refusal', () => {
  it('is a code with facts, said in either language when it is answered', () => {
    const refusal = new DomainError('dish.few_portions', { left: 2, dish: 'Borscht' });
    expect(englishOf(refusal)).toBe('Only 2 of “Borscht” left.');
    expect(messageOf(refusal.code, refusal.details, 'ru')).toBe('Осталось порций «Borscht»: 2.');
    expect(refusal.message).toBe('dish.few_portions');
  });

  it('says of a field what it says as a whole, or what another refusal says, or the field’s own words', () => {
    expect(detailsOf(fieldError('cart.quantity_out_of_range', 'quantity', { max: 99 }))).toEqual({
      max: 99,
      errors: [{ path: ['quantity'], message: 'The quantity of a line goes from 1 to 99.' }],
    });
    const because = new DomainError('dish.sold_out', { dish: 'Tea' });
    const errors = [
      { path: ['lines', 0], because },
      { path: ['lines', 1], message: '1 → 2' },
    ];
    expect(detailsOf(new DomainError('cart.lines_unavailable', { errors })).errors).toEqual([
      { path: ['lines', 0], code: 'dish.sold_out', message: '“Tea” is sold out.' },
      { path: ['lines', 1], message: '1 → 2' },
    ]);
  });
});
