/** Labels and what they say; a label with nothing to say is left out. */
import type { Detail } from './letter';

export const detailsOf = (rows: readonly (readonly [label: string, value: string | null | undefined])[]): Detail[] =>
  rows.flatMap(([label, value]) => (value ? [{ label, value }] : []));
