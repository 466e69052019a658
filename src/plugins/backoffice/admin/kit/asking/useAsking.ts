/** Asks the server to do one thing: a refusal is shown in the server's words, and the screen is loaded again either way. */
import * as React from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { usePanelAction, type PanelActionName, type SentTo } from '../actions';
import { failureOf, type Failure } from './failure';

/** Says whether it was done. */
export type Ask = <N extends PanelActionName>(name: N, sent: SentTo<N>) => Promise<boolean>;

/** What is added to the body to ask again after a refusal; null = it was seen and is left at that, undefined = nothing can be done about it. */
export type Insist = (failure: Failure) => Promise<object | null | undefined>;

export function useAsking(reload: () => Promise<void>, insist?: Insist): Ask {
  const act = usePanelAction();
  const { toggleNotification } = useNotification();
  return React.useCallback(
    async <N extends PanelActionName>(name: N, sent: SentTo<N>) => {
      const send = (asked: SentTo<N>) =>
        act(name, asked).then(
          () => null,
          (error: unknown) => failureOf(error),
        );
      const refusal = await send(sent);
      const more = refusal && (await insist?.(refusal));
      const failure = more ? await send(withMore(sent, more)) : refusal;
      if (failure && more !== null) toggleNotification({ type: 'danger', message: failure.message });
      await reload();
      return failure === null;
    },
    [act, reload, insist, toggleNotification],
  );
}

const withMore = <Sent>(sent: Sent, more: object): Sent =>
  Object.assign({}, sent, { body: { ...(sent as { body?: object }).body, ...more } });
