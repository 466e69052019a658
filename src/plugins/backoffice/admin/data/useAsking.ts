/** Asks the server to do one thing: a refusal is shown in the server's words, and the screen is loaded again either way. */
import * as React from 'react';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { failureOf } from './failure';

/** Says whether it was done. */
export type Ask = (path: string, body?: object) => Promise<boolean>;

export function useAsking(reload: () => Promise<void>): Ask {
  const { post } = useFetchClient();
  const { locale } = useIntl();
  const { toggleNotification } = useNotification();
  return React.useCallback(
    async (path, body = {}) => {
      const failure = await post(path, body, { headers: { 'Accept-Language': locale } }).then(
        () => null,
        (error: unknown) => failureOf(error),
      );
      if (failure) toggleNotification({ type: 'danger', message: failure.message });
      await reload();
      return failure === null;
    },
    [post, locale, reload, toggleNotification],
  );
}
