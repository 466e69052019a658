/** Does what somebody decided, and says what became of it. */
import * as React from 'react';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { failureOf } from './failure';

type Method = 'post' | 'put' | 'del';

export interface Deed<T> {
  method?: Method;
  path: string;
  body?: object;
  /** What to tell when it is done. */
  done: string | ((answer: T) => string);
}

/** @returns the server's answer, or null when it refused and has said so. */
export type Do = <T = unknown>(deed: Deed<T>) => Promise<T | null>;

export function useDo(): Do {
  const client = useFetchClient();
  const { locale } = useIntl();
  const { toggleNotification } = useNotification();
  return React.useCallback(
    async <T>({ method = 'post', path, body, done }: Deed<T>) => {
      try {
        const options = { headers: { 'Accept-Language': locale } };
        const { data } =
          method === 'del' ? await client.del<{ data: T }>(path, options) : await client[method]<{ data: T }>(path, body ?? {}, options);
        const answer = (data as { data?: T } | null)?.data ?? ({} as T);
        toggleNotification({ type: 'success', message: typeof done === 'string' ? done : done(answer) });
        return answer;
      } catch (error) {
        toggleNotification({ type: 'danger', message: failureOf(error).message });
        return null;
      }
    },
    [client, locale, toggleNotification],
  );
}
