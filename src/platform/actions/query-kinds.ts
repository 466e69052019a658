/** What may be asked of a field: which operators go with its kind, and with which values its column can be compared. */
import { DateTime } from 'luxon';
import { isRelated, type Attribute } from './query-model';

type Kind = 'text' | 'choice' | 'whole' | 'number' | 'boolean' | 'moment' | 'day' | 'time' | 'words' | 'other';

const KINDS: Readonly<Record<string, Kind>> = {
  enumeration: 'choice',
  integer: 'whole',
  biginteger: 'whole',
  decimal: 'number',
  float: 'number',
  boolean: 'boolean',
  datetime: 'moment',
  timestamp: 'moment',
  date: 'day',
  time: 'time',
  json: 'other',
};

export const EMPTINESS = ['$null', '$notNull'];
export const LISTS = ['$in', '$notIn'];
const EQUAL = ['$eq', '$ne', ...LISTS, ...EMPTINESS, '$not'];
const ORDERED = ['$gt', '$gte', '$lt', '$lte', '$between'];
const PARTS = ['$contains', '$notContains', '$containsi', '$notContainsi', '$startsWith', '$startsWithi', '$endsWith', '$endsWithi'];
const SPELT = ['$eqi', '$nei', ...PARTS];

const OPERATORS: Readonly<Record<Kind, readonly string[]>> = {
  text: [...EQUAL, ...ORDERED, ...SPELT],
  choice: [...EQUAL, ...SPELT],
  whole: [...EQUAL, ...ORDERED],
  number: [...EQUAL, ...ORDERED],
  boolean: EQUAL,
  moment: [...EQUAL, ...ORDERED],
  day: [...EQUAL, ...ORDERED],
  time: [...EQUAL, ...ORDERED],
  words: ['$contains', '$notContains', ...EMPTINESS],
  other: EMPTINESS,
};

/** A relation is compared by the number of the row behind it. */
export function kindOf(attribute: Attribute): Kind {
  if (isRelated(attribute)) return 'whole';
  return isWordList(attribute) ? 'words' : (KINDS[attribute.type] ?? 'text');
}

/** What a field's `pluginOptions` say of the JSON in it. */
interface Described {
  openapi?: { schema?: { items?: { type?: unknown } } };
}

/** Choices of the panel, or what says in its schema that it is a list of texts. */
const isWordList = ({ type, options, pluginOptions }: Attribute): boolean =>
  type === 'json' && ('choices' in (options ?? {}) || (pluginOptions as Described | undefined)?.openapi?.schema?.items?.type === 'string');

export const operatorsOf = (kind: Kind): readonly string[] => OPERATORS[kind];

const MOMENT = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}(:?\d{2})?)?)?$/i;
const MILLISECONDS = /^\d{9,15}$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?$/;
const WHOLE = /^[+-]?\d{1,19}$/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;
const MOST_WHOLE: Readonly<Record<string, bigint>> = { biginteger: 2n ** 63n - 1n };
const INTEGER_MOST = 2n ** 31n - 1n;

/** @returns what is wrong with the value for this field under this operator, or null */
export function valueFault(attribute: Attribute, kind: Kind, operator: string, value: string): string | null {
  if (value.includes('\0')) return 'has characters that can’t be stored';
  switch (kind) {
    case 'whole':
      return isWhole(value, MOST_WHOLE[attribute.type] ?? INTEGER_MOST) ? null : 'is not a whole number';
    case 'number':
      return NUMBER.test(value) && Number.isFinite(Number(value)) ? null : 'is not a number';
    case 'boolean':
      return isTruth(value) ? null : 'is not true or false';
    case 'moment':
      return isMoment(value) ? null : 'is not an ISO 8601 time';
    case 'day':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) && isMoment(value) ? null : 'is not a day (YYYY-MM-DD)';
    case 'time':
      return TIME.test(value) ? null : 'is not a time of day (HH:mm)';
    case 'choice':
      return SPELT.includes(operator) || attribute.enum?.includes(value) ? null : `is none of ${attribute.enum?.join(', ')}`;
    default:
      return null;
  }
}

/** As Strapi reads a truth. */
export const isTruth = (value: string): boolean => ['true', 'false', 't', 'f', '1', '0'].includes(value);

const isWhole = (value: string, most: bigint): boolean =>
  WHOLE.test(value) && BigInt(value.replace('+', '')) <= most && BigInt(value.replace('+', '')) >= -most;

const isMoment = (value: string): boolean =>
  MILLISECONDS.test(value) || (MOMENT.test(value) && DateTime.fromISO(value.replace(' ', 'T')).isValid);

/** What Strapi is asked instead: its times have seconds. */
export const asStored = (kind: Kind, value: string): string => (kind === 'time' && value.length === 5 ? `${value}:00` : value);
