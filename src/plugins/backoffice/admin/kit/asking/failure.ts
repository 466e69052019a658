/** What the screen tells about a request that failed. */
import { isFetchError } from '@strapi/strapi/admin';

export interface Failure {
  message: string;
  requestId: string | null;
  isForbidden: boolean;
  /** What the server calls it, and the facts of it. */
  code: string | null;
  facts: Readonly<Record<string, unknown>>;
}

export function failureOf(error: unknown): Failure {
  if (!isFetchError(error)) return { ...UNKNOWN, message: error instanceof Error ? error.message : String(error) };
  const details = error.response?.data?.error?.details as { code?: string; requestId?: string } | undefined;
  return {
    message: error.message,
    requestId: details?.requestId ?? null,
    isForbidden: error.response?.data?.error?.status === 403,
    code: details?.code ?? null,
    facts: { ...details },
  };
}

const UNKNOWN = { requestId: null, isForbidden: false, code: null, facts: {} };
