/** What stands below a field speaks the language of whoever looks: Strapi translates labels, but shows hints as they are stored. */
import type * as React from 'react';
import { FormattedMessage } from 'react-intl';
import { hintId } from './words';

interface Field {
  hint?: React.ReactNode;
}
type Rows = readonly (readonly Field[])[];
interface Edit {
  layout: { layout: readonly Rows[]; components: Readonly<Record<string, { layout: Rows }>> };
  query: unknown;
}

/** For Strapi's `mutate-edit-view-layout`. A hint that an owner wrote in the panel is shown as it is. */
export const spokenHints = ({ layout: { layout, components, ...more }, query }: Edit): Edit => ({
  layout: {
    ...more,
    layout: layout.map(spoken),
    components: Object.fromEntries(Object.entries(components).map(([uid, part]) => [uid, { ...part, layout: spoken(part.layout) }])),
  },
  query,
});

const spoken = (rows: Rows): Rows =>
  rows.map((row) =>
    row.map((field) =>
      typeof field.hint === 'string' && field.hint !== ''
        ? { ...field, hint: <FormattedMessage id={hintId(field.hint)} defaultMessage={escaped(field.hint)} /> }
        : field,
    ),
  );

/** Braces would be blanks. */
const escaped = (text: string): string => text.replace(/'/g, "''").replace(/[{}<]/g, "'$&'");
