/** What a type keeps about a person, and what becomes of it when the person leaves. */
import type { Core } from '@strapi/strapi';
import type { ErrorCode } from '#domain/errors';
import type { Trx } from '../postgres/rows';

export interface Leaving {
  strapi: Core.Strapi;
  trx: Trx;
  /** Of the account. */
  id: number;
  now: Date;
}

export interface PersonRecords {
  /** SQL that is true where the account `u` is somebody because of this type: then it is closed, never deleted or replaced. */
  records?: string;
  /** What is under way and has to end first: its refusal, and how many there are. */
  underWay?: { refusal: ErrorCode; count: (leaving: Leaving) => Promise<number> };
  /** What the person held is free for others. */
  letGo?: (leaving: Leaving) => Promise<void>;
  /** What names the person goes, what was sold stays with its totals. */
  anonymise?: (leaving: Leaving) => Promise<void>;
}
