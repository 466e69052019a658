/** What the screen tells about a request that failed. */
import { isFetchError } from '@strapi/strapi/admin';

export interface Failure {
  message: string;
  requestId: string | null;
  isForbidden: boolean;
}

export function failureOf(error: unknown): Failure {
  if (!isFetchError(error)) return { message: error instanceof Error ? error.message : String(error), requestId: null, isForbidden: false };
  const details = error.response?.data?.error?.details as { requestId?: string } | undefined;
  return { message: error.message, requestId: details?.requestId ?? null, isForbidden: error.response?.data?.error?.status === 403 };
}
