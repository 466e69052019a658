/** The timeline's geometry: time to the right, tables downwards; whatever overlaps on a table gets a lane of its own. */
import type { BookingDay, BookingView, HoldView, TableView } from '../../../../contract/bookings';
import { isAt, isKeeping, overlap, tablesOf } from '../rivals';
import { COUNTED, SITTING } from '#domain/booking/booking';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const LANE_HEIGHT = 48;
export const AREA_HEIGHT = 32;
/** Of the column with the tables' numbers. */
export const SIDE_WIDTH = 168;
const MIN_PX_PER_MINUTE = 1.7;
export const SHORTEST_MINUTES = 15;

export interface Axis {
  start: number;
  end: number;
  pxPerMinute: number;
  width: number;
}

/** From the first opening (or booking) to the last closing, in whole hours of the venue's day; as wide as there is room. */
export function axisOf(day: Pick<BookingDay, 'start' | 'end' | 'open' | 'bookings'>, room: number): Axis {
  const origin = Date.parse(day.start);
  const spans = [...day.open.map(({ start, end }) => [start, end]), ...day.bookings.map(({ startsAt, endsAt }) => [startsAt, endsAt])];
  const [first, last] = spans.length > 0 ? hull(spans as [string, string][]) : [origin + 6 * HOUR, origin + 18 * HOUR];
  const start = Math.max(origin, origin + Math.floor((first - origin) / HOUR) * HOUR);
  const end = Math.max(start + 6 * HOUR, origin + Math.ceil((last - origin) / HOUR) * HOUR);
  const minutes = (end - start) / MINUTE;
  const pxPerMinute = Math.max(MIN_PX_PER_MINUTE, room / minutes);
  return { start, end, pxPerMinute, width: minutes * pxPerMinute };
}

const hull = (spans: readonly [string, string][]): [number, number] => [
  Math.min(...spans.map(([start]) => Date.parse(start))),
  Math.max(...spans.map(([, end]) => Date.parse(end))),
];

export const xOf = (axis: Axis, instant: string | number): number =>
  (((typeof instant === 'string' ? Date.parse(instant) : instant) - axis.start) / MINUTE) * axis.pxPerMinute;

/** On the venue's grid, counted from the axis' first hour. */
export function instantAt(axis: Axis, x: number, slotMinutes: number): number {
  const slot = slotMinutes * MINUTE;
  return axis.start + Math.round(((x / axis.pxPerMinute) * MINUTE) / slot) * slot;
}

export const hoursOf = (axis: Axis): number[] =>
  Array.from({ length: Math.ceil((axis.end - axis.start) / HOUR) }, (_, index) => axis.start + index * HOUR);

/** When the venue is shut, between the axis' ends. */
export function shutSpans(axis: Axis, open: BookingDay['open']): { start: number; end: number }[] {
  const edges = [axis.start, ...open.flatMap(({ start, end }) => [Date.parse(start), Date.parse(end)]), axis.end];
  return edges.flatMap((start, index) => {
    const end = edges[index + 1];
    return index % 2 === 0 && end !== undefined && end > start ? [{ start, end }] : [];
  });
}

export interface AreaRow {
  kind: 'area';
  name: string;
  top: number;
  height: number;
}
export interface TableRow {
  kind: 'table';
  table: TableView;
  top: number;
  height: number;
  /** Each booking with its lane; who keeps the table is in the first one. */
  bars: { booking: BookingView; lane: number }[];
  /** What is kept for a moment lies as bookings do. */
  holds: { hold: HoldView; lane: number }[];
}
export type TimelineRow = AreaRow | TableRow;

/** Tables come by area, as the server sends them. */
export function rowsOf(tables: readonly TableView[], bookings: readonly BookingView[], held: readonly HoldView[]): TimelineRow[] {
  const byTable = new Map<string, BookingView[]>();
  for (const booking of bookings) for (const id of tablesOf(booking)) byTable.set(id, [...(byTable.get(id) ?? []), booking]);
  const rows: TimelineRow[] = [];
  let top = 0;
  const add = (row: TimelineRow) => {
    rows.push(row);
    top += row.height;
  };
  let area: string | null | undefined;
  for (const table of tables) {
    if (table.area !== area && (table.area || area)) add({ kind: 'area', name: table.area ?? '', top, height: AREA_HEIGHT });
    area = table.area;
    const laid = lanesOf([...(byTable.get(table.id) ?? []), ...held.filter((hold) => hold.table === table.id)]);
    const lanes = Math.max(1, ...laid.map(({ lane }) => lane + 1));
    const bars = laid.flatMap(({ what, lane }) => ('status' in what ? [{ booking: what, lane }] : []));
    const holds = laid.flatMap(({ what, lane }) => ('status' in what ? [] : [{ hold: what, lane }]));
    add({ kind: 'table', table, top, height: lanes * LANE_HEIGHT, bars, holds });
  }
  return rows;
}

type Lying = BookingView | HoldView;

/** Whoever keeps the table first, then what is kept for a moment, then those who ask. */
const placeOf = (what: Lying): number => ('status' in what ? (isKeeping(what) ? 0 : 2) : 1);

function lanesOf(all: readonly Lying[]): { what: Lying; lane: number }[] {
  const lanes: Lying[][] = [];
  const inOrder = [...all].sort((a, b) => placeOf(a) - placeOf(b) || a.startsAt.localeCompare(b.startsAt));
  return inOrder.map((what) => {
    const free = lanes.findIndex((lane) => !lane.some((other) => overlap(other, what)));
    const lane = free === -1 ? lanes.length : free;
    (lanes[lane] ??= []).push(what);
    return { what, lane };
  });
}

/** The table whose row is at, or nearest to, this height. */
export function tableAt(rows: readonly TimelineRow[], y: number): TableRow | undefined {
  const away = ({ top, height }: TimelineRow) => (y < top ? top - y : Math.max(0, y - top - height + 1));
  return rows.filter((row) => row.kind === 'table').sort((a, b) => away(a) - away(b))[0];
}

/** Guests in the house through each hour: who keeps a table then. */
export const coversIn = (bookings: readonly BookingView[], hour: number): number =>
  bookings
    .filter(({ status }) => COUNTED.includes(status))
    .filter(({ startsAt, endsAt }) => Date.parse(startsAt) < hour + HOUR && Date.parse(endsAt) > hour)
    .reduce((sum, { guests }) => sum + guests, 0);

/** Where a dragged booking would lie. */
export interface Landing {
  table: string;
  joinedWith: string[];
  startsAt: string;
  endsAt: string;
}

/** What a bar tells about itself while it is dragged. */
export interface DraggedBar {
  booking: BookingView;
  mode: 'move' | 'end';
  /** Its place before. */
  from: { x: number; y: number };
}

/** @param drag `delta` is how far it was carried. */
export function landingOf(
  drag: DraggedBar & { delta: { x: number; y: number }; axis: Axis; rows: readonly TimelineRow[]; slotMinutes: number },
): Landing {
  const { booking, mode, from, delta, axis, rows, slotMinutes } = drag;
  const stay = { table: booking.table, joinedWith: booking.joinedWith };
  const length = Date.parse(booking.endsAt) - Date.parse(booking.startsAt);
  if (mode === 'end') {
    const wanted = instantAt(axis, xOf(axis, booking.endsAt) + delta.x, slotMinutes);
    const end = Math.max(wanted, Date.parse(booking.startsAt) + SHORTEST_MINUTES * MINUTE);
    return { ...stay, startsAt: booking.startsAt, endsAt: iso(end) };
  }
  // Guests who sit keep their start and change only the table.
  const isHere = SITTING.includes(booking.status);
  const isSlid = !isHere && Math.abs(delta.x) >= (slotMinutes * axis.pxPerMinute) / 2;
  const start = isSlid ? instantAt(axis, from.x + delta.x, slotMinutes) : Date.parse(booking.startsAt);
  const row = tableAt(rows, from.y + delta.y + LANE_HEIGHT / 2);
  // Tables that are pushed together move as one in time; on another table the party sits at that one alone.
  const place = !row || isAt(booking, row.table.id) ? stay : { table: row.table.id, joinedWith: [] };
  return { ...place, startsAt: iso(start), endsAt: iso(start + length) };
}

const iso = (instant: number): string => new Date(instant).toISOString();
