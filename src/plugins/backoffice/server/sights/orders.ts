/** What of orders the one who looks may see and do, on whichever screen. */
import type { Core } from '@strapi/strapi';
import type { Language } from '#domain/errors';
import { legalMoves, type Actor } from '#domain/machine';
import { orderMachine, type OrderRow } from '#domain/order/order';
import { actorOf } from '#platform/actions/actor';
import { languageOfRequest } from '#platform/actions/caller';
import type { Row } from '#platform/postgres/rows';
import type { BoardCard } from '../../contract/board';
import type { Viewer } from '../screen';

/** What the one who looks may do and see. */
export interface Sight {
  actor: Actor;
  mayMove: boolean;
  seesMoney: boolean;
  seesContacts: boolean;
  /** What dishes and venues are called in. */
  language: Language;
}

const ORDER = 'api::order.order';

/** What the role may do here, and which of an order's fields it may read in the Content Manager. */
export const boardSight = (strapi: Core.Strapi, viewer: Viewer): Sight => ({
  actor: actorOf(strapi),
  mayMove: viewer.may('board.move'),
  seesMoney: viewer.reads(ORDER, 'total'),
  seesContacts: viewer.reads(ORDER, 'delivery.phone'),
  language: languageOfRequest(strapi),
});

/** @param row every column of the order */
export function movesOf(row: Row, actor: Actor): BoardCard['moves'] {
  const order = { ...row, customer: row.customer_id, cook: row.cook_id } as OrderRow;
  return legalMoves(orderMachine, order, actor).map(({ verb, to, needsReason }) => ({ verb, to, needsReason: needsReason ?? false }));
}
