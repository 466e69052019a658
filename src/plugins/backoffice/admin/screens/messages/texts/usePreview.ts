/** How a draft looks, asked when its writer pauses; or why it can't be. */
import * as React from 'react';
import { isFetchError, useFetchClient } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { OwnText } from '#domain/notification/message-text';
import type { TextPreview } from '../../../../contract/texts';

const PAUSE_MS = 400;

export interface Fault {
  field: string;
  message: string;
}

export function usePreview(path: string, draft: OwnText): { preview: TextPreview | null; fault: Fault | null } {
  const { post } = useFetchClient();
  const { locale } = useIntl();
  const [preview, setPreview] = React.useState<TextPreview | null>(null);
  const [fault, setFault] = React.useState<Fault | null>(null);
  React.useEffect(() => {
    let isOver = false;
    const ask = async () => {
      try {
        const { data } = await post<{ data: TextPreview }>(`${path}/preview`, draft, { headers: { 'Accept-Language': locale } });
        if (isOver) return;
        setPreview(data.data);
        setFault(null);
      } catch (error) {
        if (!isOver) setFault(faultOf(error));
      }
    };
    const timer = window.setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      isOver = true;
      window.clearTimeout(timer);
    };
  }, [post, locale, path, draft]);
  return { preview, fault };
}

function faultOf(error: unknown): Fault {
  const message = error instanceof Error ? error.message : String(error);
  if (!isFetchError(error)) return { field: 'body', message };
  const details = error.response?.data?.error?.details as { errors?: { path: string[]; message: string }[] } | undefined;
  const [first] = details?.errors ?? [];
  return { field: first?.path[0] ?? 'body', message: message || (first?.message ?? '') };
}
