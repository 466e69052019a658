/**
 * A refused save leaves the form as it was typed. Strapi shows a change as if it were saved, takes that back when it is refused, and reads the row
 * anew: either makes the form begin again from what is stored.
 */
import { adminApi } from '@strapi/strapi/admin';

type Tags = (result: unknown, error: unknown, ...asked: unknown[]) => unknown[];

interface Saving {
  onQueryStarted?: unknown;
  invalidatesTags?: Tags;
}

const keep = (saving: Saving | undefined): void => {
  if (!saving) return;
  delete saving.onQueryStarted;
  const { invalidatesTags } = saving;
  if (invalidatesTags) saving.invalidatesTags = (result, error, ...asked) => (error ? [] : invalidatesTags(result, error, ...asked));
};

/** After the Content Manager has said how it saves. */
export function keepTyped(): void {
  const endpoints = { updateDocument: keep, createDocument: keep };
  adminApi.enhanceEndpoints({ endpoints });
}
