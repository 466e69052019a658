/** What goes over the wire, as the house declares it. */
import type { z } from 'zod';
import type { conversationOutput, messageOutput } from '../../../../api/chat/actions/chat-fields';

export type Said = z.output<typeof messageOutput>;
export type Talk = z.output<typeof conversationOutput>;
export type Side = Talk['side'];
export type Mark = Talk['marks'][number];
export type Language = Talk['language'];

/** Why the house said no, or nothing; `status` 0: it was not reached. */
export interface Fault {
  status: number;
  message: string;
  code?: string | undefined;
  seconds?: number | undefined;
}
export type Answer<T> = { data: T; fault: null } | { data: null; fault: Fault };

interface Refused {
  error?: { status?: number; message?: string; details?: { code?: string; seconds?: number } };
}
export const CUT: Fault = { status: 0, message: '' };

/** @param answered the one error shape, or something else that stood in the way */
export function faultOf(answered: unknown, status = 0): Fault {
  const { error } = (answered ?? {}) as Refused;
  if (!error) return { status, message: '' };
  return {
    status: error.status ?? status,
    message: error.message ?? '',
    code: error.details?.code,
    seconds: error.details?.seconds,
  };
}
