/** A canned answer names only what the house can put in. */
import { CANNED_VARIABLES, unknownVariables } from '#domain/conversation/canned';
import { fieldError } from '#domain/errors';
import type { Written } from '#platform/documents/write';

export function checkCanned({ after }: Written<'api::chat.canned-answer'>): void {
  for (const field of ['english', 'russian'] as const) {
    const [name] = unknownVariables(after[field] ?? '');
    if (name)
      throw fieldError('canned.unknown_variable', field, {
        name: `{${name}}`,
        known: CANNED_VARIABLES.map((known) => `{${known}}`).join(', '),
      });
  }
}
