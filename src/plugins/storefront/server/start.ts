/** Puts the storefront in front of the server, and takes it away again. */
import type { Core } from '@strapi/strapi';
import { watchTables, type Freshness } from '#platform/postgres/freshness';
import { createAnswers, type Answers } from './answers';
import { readOnceListening } from './first-read';
import { standInFront } from './front';
import { leanReads } from './lean/reads';

let answers: Answers | null = null;
let stepAside: () => void = () => undefined;

/** @param rights what guests may do at all; when it changes, so may every answer. */
export async function startStorefront(
  strapi: Core.Strapi,
  rights: { freshness: Freshness; publicActions(): Promise<ReadonlySet<string>> },
): Promise<void> {
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
