/** One write of one row on its way through the pipeline: what its checks and hooks see of it. */
import type { Core, Modules, Schema, UID } from '@strapi/strapi';
import type { Trx } from '../postgres/rows';
import type { RowOf } from './row-of';

type Input<U extends UID.ContentType> = Modules.Documents.Params.Data.PartialInput<U>;

/** What is written, as the generated types know it; relations by id or documentId. Strapi's types forget that a field may be emptied. */
export type Data<U extends UID.ContentType> = { [K in keyof Input<U>]?: ValueOf<U, K> | null | undefined };

/** JSON takes whatever can be written as JSON. */
type ValueOf<U extends UID.ContentType, K extends keyof Input<U>> = K extends JsonNames<U> ? object : Emptiable<Input<U>[K]>;
type JsonNames<U extends UID.ContentType> = {
  [K in keyof Schema.Attributes<U>]: Schema.Attributes<U>[K] extends Schema.Attribute.OfType<'json'> ? K : never;
}[keyof Schema.Attributes<U>];

/** The same inside components. */
type Emptiable<T> = T extends Date | string | number | boolean
  ? T
  : T extends readonly (infer One)[]
    ? Emptiable<One>[]
    : { [K in keyof T]: undefined extends T[K] ? Emptiable<T[K]> | null : Emptiable<T[K]> };

export interface Write<U extends UID.ContentType> {
  strapi: Core.Strapi;
  trx: Trx;
  documentId: string;
  /** What is about to be written; who adds to it goes through `add`. */
  readonly data: Readonly<Data<U>>;
  /** What the type's own service asks beside columns, such as to go over a limit. */
  readonly asked: Readonly<Record<string, unknown>>;
  /** Adds fields of the house's own, frozen ones included. */
  add(fields: Data<U>): void;
}

/** Before the row is written. */
export interface Change<U extends UID.ContentType> extends Write<U> {
  /** As it was, locked. */
  before: RowOf<U>;
}

/** After the row was written, in the same transaction. */
export interface Written<U extends UID.ContentType> extends Write<U> {
  /** null for a row that was just made. */
  before: RowOf<U> | null;
  after: RowOf<U>;
}

type Step<W> = (write: W) => Promise<void> | void;

/** Looks again once it is written. */
type Afterwards<U extends UID.ContentType> = (written: Written<U>) => Promise<void> | void;

/** A check says no with a DomainError and changes nothing. */
export interface Checks<U extends UID.ContentType> {
  /** Before an update, with the row locked; what it returns compares with what it saw, after the write. */
  update?: (change: Change<U>) => Promise<Afterwards<U> | void> | Afterwards<U> | void;
  /** After every write: sees the row as it would be. Throwing undoes it. */
  row?: Step<Written<U>>;
  /** Before a deletion, with the row locked. */
  delete?: Step<Change<U>>;
}

/** A hook acts, in the transaction of the write. */
export interface Hooks<U extends UID.ContentType> {
  /** Before the row itself is locked for an update: the locks of what stands above it, in their order. */
  lock?: Step<Write<U>>;
  /** After the checks of an update: what follows from it in the same row. */
  before?: Step<Change<U>>;
  /** After the write and the event of its status: what follows from it elsewhere. */
  after?: Step<Written<U>>;
}
