/** Pictures that go along with an answer: chosen or pasted, sent as a form; what is tried again is the same message. */
import * as React from 'react';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { MAX_PICTURES } from '#domain/conversation/message';
import type { Said } from '../../../../contract/inbox';
import { failureOf } from '../../../kit/asking/failure';
import { newClientId } from '../data/outbox';

export interface Pictures {
  files: readonly File[];
  isSending: boolean;
  add: (chosen: FileList | null) => void;
  remove: (file: File) => void;
  /** Says whether it was sent. */
  send: (body: string) => Promise<boolean>;
}

const isPicture = ({ type }: File): boolean => type.startsWith('image/');

export function usePictures(conversation: string, onPosted: (said: Said) => void): Pictures {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [files, setFiles] = React.useState<readonly File[]>([]);
  const [isSending, setSending] = React.useState(false);
  const clientId = React.useRef(newClientId());
  const change = (next: readonly File[]) => {
    clientId.current = newClientId();
    setFiles(next.slice(0, MAX_PICTURES));
  };
  const send = async (body: string): Promise<boolean> => {
    const form = new FormData();
    for (const file of files) form.append('files', file);
    form.append('body', body);
    form.append('clientId', clientId.current);
    setSending(true);
    try {
      const { data } = await post<{ data: Said }>(`/backoffice/inbox/${conversation}/pictures`, form);
      onPosted(data.data);
      change([]);
      return true;
    } catch (error) {
      toggleNotification({ type: 'danger', message: failureOf(error).message });
      return false;
    } finally {
      setSending(false);
    }
  };
  return {
    files,
    isSending,
    add: (chosen) => {
      const pictures = [...(chosen ?? [])].filter(isPicture);
      if (pictures.length > 0) change([...files, ...pictures]);
    },
    remove: (file) => change(files.filter((one) => one !== file)),
    send,
  };
}
