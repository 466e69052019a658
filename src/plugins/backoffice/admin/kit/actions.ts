/**
 * The panel's client of the declared actions: by name, with the parameters, the body and the answer that the declaration says. Only the
 * types are the server's; nothing of it is bundled.
 */
import * as React from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { z } from 'zod';
import type { AnyAction, PanelRight } from '#platform/actions/action';
import type { panelAnswer } from '#platform/actions/panel-actions';
import type { bookingActions } from '../../../../api/booking/actions/booking-actions';
import type { waitlistActions } from '../../../../api/booking/actions/waitlist-actions';
import type { chatActions } from '../../../../api/chat/actions/chat-actions';
import type { inboxActions } from '../../../../api/chat/actions/inbox-actions';
import type { orderActions } from '../../../../api/order/actions/order-actions';
import type { paymentActions } from '../../../../api/payment/actions/payment-actions';
import type { profileActions } from '../../../../api/profile/actions/profile-actions';
import type { salesActions } from '../../../../api/sales/actions/sales-actions';
import type { tableActions } from '../../../../api/table/actions/table-actions';
import type { peopleActions } from '../../../../extensions/users-permissions/actions/people-actions';

type Declared =
  | (typeof bookingActions)[number]
  | (typeof waitlistActions)[number]
  | (typeof chatActions)[number]
  | (typeof inboxActions)[number]
  | (typeof orderActions)[number]
  | (typeof paymentActions)[number]
  | (typeof profileActions)[number]
  | (typeof salesActions)[number]
  | (typeof tableActions)[number]
  | (typeof peopleActions)[number];

/** Those that name a right of the panel. */
type WithRight<A> = A extends { panel?: infer R } ? ([Extract<R, PanelRight>] extends [never] ? never : A) : never;
export type PanelActionName = WithRight<Declared>['name'];

/** By its own name, else as a step of a machine: `seatBooking` is a `${string}Booking`. */
type Exactly<A, N> = A extends AnyAction ? (N extends A['name'] ? (A['name'] extends N ? A : never) : never) : never;
type Like<A, N> = A extends AnyAction ? (N extends A['name'] ? A : never) : never;
type Named<N> = WithRight<[Exactly<Declared, N>] extends [never] ? Like<Declared, N> : Exactly<Declared, N>>;

type InputOf<S> = S extends z.ZodType ? z.input<S> : never;
type BodyOf<A> = A extends { panelBody?: infer PB; body?: infer B } ? ([InputOf<PB>] extends [never] ? InputOf<B> : InputOf<PB>) : never;
type Part<Key extends string, T> = [T] extends [never] ? unknown : object extends T ? { [key in Key]?: T } : { [key in Key]: T };
type Sent<A> = A extends { params?: infer P; query?: infer Q }
  ? Part<'params', InputOf<P>> & Part<'query', InputOf<Q>> & Part<'body', BodyOf<A>>
  : never;

export type SentTo<N extends PanelActionName> = Sent<Named<N>>;
/** What was changed and how it stands; null where the declaration has nothing to say. */
export type AnswerOf<N extends PanelActionName> =
  Named<N> extends { output: z.ZodNull }
    ? null
    : Named<N> extends { isPanelOnly: true; output: infer O extends z.ZodType }
      ? z.output<O>
      : z.output<typeof panelAnswer>;

/** @throws what `failureOf` reads */
export type Act = <N extends PanelActionName>(name: N, sent: SentTo<N>) => Promise<AnswerOf<N>>;

export function usePanelAction(): Act {
  const { post } = useFetchClient();
  const { locale } = useIntl();
  return React.useCallback(
    async <N extends PanelActionName>(name: N, sent: SentTo<N>) => {
      const { data } = await post<{ data?: AnswerOf<N> }>(`/panel/${name}`, sent, { headers: { 'Accept-Language': locale } });
      return (data.data ?? null) as AnswerOf<N>;
    },
    [post, locale],
  );
}
