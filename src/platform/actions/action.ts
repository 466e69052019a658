/**
 * A custom action is declared once, in words. From the declaration come its REST route and its route for the panel, the validation
 * that really runs, the OpenAPI entry, the panel's typed client, the row of the permission table it is called by, its rows in the
 * tests of rights, and what a GraphQL field of the same name needs (`all-actions.ts`).
 */
import type { Core, UID } from '@strapi/strapi';
import type { z } from 'zod';
import type { LimitName } from '../limits/limiters';
import type { Input, Shape } from './input';

/** A right of panel roles, as `config/panel-permissions.ts` gives it. */
export type PanelRight = `plugin::${string}.${string}.${string}`;

/** Whose a row is: to everybody but them and the staff it is not there. */
export interface Owners {
  /** The type of the row that `:id` names. */
  of: UID.ContentType;
  /** Its relations to the users who own it: `customer`, `cook`. */
  are: readonly string[];
  /** For which of them a row that is hidden (`hiddenAt`) is gone. */
  hiddenFrom?: string;
}

/** What every action says, wherever it is mounted. */
interface Declaration<
  N extends string,
  P extends Shape | undefined,
  Q extends Shape | undefined,
  B extends Shape | undefined,
  O extends z.ZodType,
  R extends PanelRight | undefined,
  PB extends Shape | undefined,
> {
  /** The controller's method, the last word of the right, the name in the panel's client and in GraphQL: `placeOrder`. */
  name: N;
  summary: string;
  params?: P;
  query?: Q;
  body?: B;
  /** What leaves, and nothing else. */
  output: O;
  /** 200 where it is not said. 204 sends nothing. */
  status?: number;
  /** Panel users with this right may do it, too: neither owners nor limits are asked of them, and the answer names only what was changed. */
  panel?: R;
  /** What the panel may send, where that is less than the API takes. */
  panelBody?: PB;
  /** Fields of the body that in the panel need a right of their own. */
  panelRights?: Readonly<Record<string, PanelRight>>;
  handle: (input: Input<P, Q, B> | PanelInput<P, Q, PB>, strapi: Core.Strapi) => Promise<z.input<O>>;
}

/** The same as the API's where the panel's body is no other one. */
type PanelInput<P extends Shape | undefined, Q extends Shape | undefined, PB extends Shape | undefined> = PB extends Shape
  ? Input<P, Q, PB>
  : never;

export interface Action<
  N extends string = string,
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  B extends Shape | undefined = undefined,
  O extends z.ZodType = z.ZodType,
  R extends PanelRight | undefined = undefined,
  PB extends Shape | undefined = undefined,
> extends Declaration<N, P, Q, B, O, R, PB> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below /api. */
  path: `/${string}`;
  /** Who owns the row behind `:id`. Left out: the right alone decides, or the service does. */
  owners?: Owners;
  /** The type whose rows Strapi's own engine lists here: `query` is `listQuery`. */
  lists?: UID.ContentType;
  /** Which limit counts the tries from one address. */
  limit?: Extract<LimitName, 'address' | 'booking'>;
  /** The same Idempotency-Key happens once and answers the same. Left out: of every POST. An answer that carries a secret must not be kept. */
  idempotent?: boolean;
  /** For everybody, whatever token comes along: signing in must work with a stale one. */
  isPublic?: boolean;
  /** The answer is sent as it is, without `data` around it: Strapi's own sign-in answers are. */
  isBare?: boolean;
  /** The API has no such route; of `panelAction`. */
  isPanelOnly?: boolean;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list holds actions of every shape
export type AnyAction = Action<string, any, any, any, any, any, any>;

/** Declares an action; only here so that the input's types reach the handler, and the declaration's the panel's client. */
export const action = <
  const N extends string,
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  B extends Shape | undefined = undefined,
  O extends z.ZodType = z.ZodType,
  R extends PanelRight | undefined = undefined,
  PB extends Shape | undefined = undefined,
>(
  declaration: Action<N, P, Q, B, O, R, PB>,
): Action<N, P, Q, B, O, R, PB> => declaration;

/** One that only the panel has; what it answers is its whole output. */
export const panelAction = <
  const N extends string,
  R extends PanelRight,
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  B extends Shape | undefined = undefined,
  O extends z.ZodType = z.ZodType,
>(
  declaration: Declaration<N, P, Q, B, O, R, undefined> & { panel: R },
) => ({ ...declaration, method: 'POST' as const, path: `/panel/${declaration.name}` as const, isPanelOnly: true as const });
