/** Asks the server to do one thing: a refusal is shown in the server's words, and the screen is loaded again either way. */
import * as React from 'react';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { failureOf, type Failure } from './failure';

/** Says whether it was done. */
export type Ask = (path: string, body?: object) => Promise<boolean>;

/** What is added to ask again after a refusal; null = it was seen and is left at that, undefined = nothing can be done about it. */
export type Insist = (failure: Failure) => Promise<object | null | undefined>;

export function useAsking(reload: () => Promise<void>, insist?: Insist): Ask {
  const { post } = useFetchClient();
  const { locale } = useIntl();
  const { toggleNotification } = useNotification();
  return React.useCallback(
    async (path, body = {}) => {
      const send = (sent: object) =>
        post(path, sent, { headers: { 'Accept-Language': locale } }).then(
          () => null,
          (error: unknown) => failureOf(error),
        );
      const refusal = await send(body);
      const more = refusal && (await insist?.(refusal));
      const failure = more ? await send({ ...body, ...more }) : refusal;
      if (failure && more !== null) toggleNotification({ type: 'danger', message: failure.message });
      await reload();
      return failure === null;
    },
    [post, locale, reload, insist, toggleNotification],
  );
}
