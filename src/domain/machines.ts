/** Which content type lives by which table of moves. */
import type { Aggregate } from './aggregate';
import { AGGREGATES } from './aggregates';
import type { AnyMachine } from './machine';

export type { AnyMachine };

const cards: readonly Aggregate[] = AGGREGATES;

export const machines: Readonly<Record<string, AnyMachine>> = Object.fromEntries(
  cards.flatMap(({ uid, machine }) => (uid && machine ? [[uid, machine]] : [])),
);
