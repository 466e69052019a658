/** The Content Manager's lists read like the house's own screens: money with its currency, short moments, choices in words. */
import { useIntl } from 'react-intl';
import { Typography } from '@strapi/design-system';
import { HERE, useClockTime } from '../../plugins/backoffice/admin/kit/time/When';
import { useWords } from '../../plugins/backoffice/admin/kit/words';

interface Header {
  name: string;
  attribute?: { type: string };
  cellFormatter?: unknown;
}
type Row = Readonly<Record<string, unknown>>;
interface Table {
  displayedHeaders: Header[];
  layout: unknown;
}

const CELLS: Readonly<Record<string, React.ComponentType<{ value: string; row: Row }>>> = {
  enumeration: Choice,
  datetime: Moment,
  decimal: Amount,
};

/** For Strapi's `inject-column-in-table`. The first of a row's own columns stays Strapi's, because it carries the link to the row. */
export function readableColumns({ displayedHeaders, layout }: Table): Table {
  const link = displayedHeaders.find(({ attribute }) => attribute && !['relation', 'media', 'component'].includes(attribute.type));
  const dress = (header: Header): Header => {
    const Cell = header.attribute && CELLS[header.attribute.type];
    if (!Cell || header === link || header.cellFormatter) return header;
    const { name } = header;
    return { ...header, cellFormatter: (row: Row) => <Cell value={textOf(row[name])} row={row} /> };
  };
  return { displayedHeaders: displayedHeaders.map(dress), layout };
}

const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

function Cell({ text, title }: { text: string; title?: string }) {
  return (
    <Typography textColor="neutral800" title={title} style={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
      {text || '–'}
    </Typography>
  );
}

function Choice({ value }: { value: string }) {
  const { formatMessage } = useIntl();
  return <Cell text={value && formatMessage({ id: value, defaultMessage: value })} />;
}

/** “today 19:30”, “21 Nov 19:30”, and the year where it is another one. */
function Moment({ value }: { value: string }) {
  const words = useWords();
  const intl = useIntl();
  const clock = useClockTime(HERE);
  if (!value) return <Cell text="" />;
  const [at, now] = [new Date(value), new Date()];
  const isNear = at.getFullYear() === now.getFullYear();
  const text = isNear ? clock.day(at, now, words) : intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' });
  return <Cell text={text} title={clock.exact(at)} />;
}

function Amount({ value, row }: { value: string; row: Row }) {
  const { formatNumber } = useIntl();
  if (!value) return <Cell text="" />;
  const currency = textOf(row.currency);
  const style = currency ? ({ style: 'currency', currency } as const) : { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return <Cell text={formatNumber(Number(value), style)} />;
}
