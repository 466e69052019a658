/** Puts the storefront in front of the server, and takes it away again. */
import type { Core } from '@strapi/strapi';
import { rememberApiRights } from '#platform/boot/api-rights';
import { watchTables } from '#platform/postgres/freshness';
import { createAnswers, type Answers } from './answers';
import { readOnceListening } from './first-read';
import { standInFront } from './front';
import { leanReads } from './lean/reads';

let answers: Answers | null = null;
let stepAside: () => void = () => undefined;

export async function startStorefront(strapi: Core.Strapi): Promise<void> {
  // When what guests may do at all changes, so may every answer.
  const rights = await rememberApiRights(strapi);
  answers = createAnswers([await watchTables(strapi, 'menu'), rights.freshness]);
  stepAside = standInFront(strapi, { answers, lean: leanReads(strapi, rights.publicActions) });
  readOnceListening(strapi);
}

export function stopStorefront(): void {
  stepAside();
  stepAside = () => undefined;
  answers = null;
}

/** For the health page. */
export const storefrontState = (): { answers: number } => ({ answers: answers?.count() ?? 0 });
