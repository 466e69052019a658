/** Every machine fits its type, leads somewhere from everywhere, and has an event and words for whatever it does. */
import { CATALOGUE } from '#domain/error-catalogue';
import { EVENTS, statusPayload } from '#domain/events';
import { finalStates } from '#domain/machine';
import { machines } from '#domain/machines';
import { statusesOf } from '#domain/status-table';
import { contentTypes, type Schema } from './schemas';

describe.each(Object.entries(machines))('the machine of %s', (uid, machine) => {
  const { attributes, options } = contentTypes[uid] as Schema;
  const states = statusesOf(machine.meanings);
  const next = (state: string): string[] => machine.moves.filter((move) => move.from === state).map((move) => move.to);
  const reachedFrom = (state: string, seen = new Set([state])): Set<string> => {
    for (const to of next(state)) if (!seen.has(to)) reachedFrom(to, seen.add(to));
    return seen;
  };

  it('has the states of its type’s enumeration, and no drafts', () => {
    expect((attributes.state ?? attributes.status)?.enum).toEqual([...states]);
    expect(options?.draftAndPublish).toBe(false);
  });

  it('reaches every state from the first, and an end from every state', () => {
    expect([...reachedFrom(machine.initial)].sort()).toEqual([...states].sort());
    const ends = finalStates(machine);
    if (machine.goesRound) return expect(ends).toEqual([]);
    expect(states.filter((state) => ![...reachedFrom(state)].some((end) => ends.includes(end)))).toEqual([]);
  });

  it('moves between its own states, by somebody, one way for each pair', () => {
    for (const { from, to, by } of machine.moves)
      expect([states.includes(from), states.includes(to), by.length > 0]).toEqual([true, true, true]);
    const pairs = machine.moves.map(({ from, to }) => `${from} → ${to}`);
    expect(pairs.length).toBe(new Set(pairs).size);
  });

  it('tells an event for each state and has texts for each refusal', () => {
    expect(states.filter((state) => !(`${machine.noun}.${state}` in EVENTS))).toEqual([]);
    expect(statusPayload[machine.noun]).toBeInstanceOf(Function);
    const codes = ['illegal_transition', 'move_not_yours', 'reason_required'].map((refusal) => `${machine.noun}.${refusal}`);
    expect([...codes, machine.refuseCreate, machine.refuseDelete].filter((code) => !(code in CATALOGUE))).toEqual([]);
  });
});
