/** Where tables stand in a room: as they were placed, and in rows for those that nobody has placed yet. */
import type { TableView } from '../../../../contract/bookings';

export interface Place {
  x: number;
  y: number;
}

const IN_A_ROW = 5;
const MARGIN = 8;

/** Areas of a venue in the tables' order; null gathers those without one. */
export const areasOf = (tables: readonly TableView[]): (string | null)[] => [...new Set(tables.map(({ area }) => area))];

export function placesOf(tables: readonly TableView[]): Map<string, Place> {
  const unplaced = tables.filter(({ position }) => position === null);
  const rows = Math.max(1, Math.ceil(unplaced.length / IN_A_ROW));
  const inRows = new Map(
    unplaced.map(({ id }, index) => [id, { x: 10 + (index % IN_A_ROW) * 20, y: (100 / (rows + 1)) * (Math.floor(index / IN_A_ROW) + 1) }]),
  );
  return new Map(tables.map((table) => [table.id, table.position ?? inRows.get(table.id)!]));
}

/** Inside the walls, in whole percents. */
export const placeNear = ({ x, y }: Place): Place => ({ x: inside(x), y: inside(y) });
const inside = (percent: number): number => Math.min(100 - MARGIN, Math.max(MARGIN, Math.round(percent)));

export interface Outline {
  /** Of the table's top, in units of a chair. */
  width: number;
  height: number;
  isRound: boolean;
  /** Centres of the chairs around the middle, and how they are turned. */
  chairs: { x: number; y: number; turn: number }[];
}

const CHAIR_AWAY = 0.72;
/** More chairs than that say no more. */
const MOST_CHAIRS = 16;

/** A table's drawing: round, square or long, as large as its seats ask. */
export function outlineOf({ shape, seats }: Pick<TableView, 'shape' | 'seats'>): Outline {
  const chairs = Math.min(seats, MOST_CHAIRS);
  if (shape === 'round') {
    const radius = Math.max(1.35, chairs * 0.26 + 0.75);
    const away = radius + CHAIR_AWAY - 0.2;
    const around = Array.from({ length: chairs }, (_, index) => {
      const angle = (index / chairs) * 2 * Math.PI - Math.PI / 2;
      return { x: Math.cos(angle) * away, y: Math.sin(angle) * away, turn: (angle * 180) / Math.PI + 90 };
    });
    return { width: radius * 2, height: radius * 2, isRound: true, chairs: around };
  }
  const [top, right, bottom, left] = shape === 'long' ? longSides(chairs) : squareSides(chairs);
  const width = Math.max(2.7, Math.max(top, bottom) * 1.35 + 0.5);
  const height = Math.max(2.7, Math.max(left, right) * 1.35 + 0.5);
  const side = (count: number, length: number, at: (along: number) => { x: number; y: number }, turn: number) =>
    Array.from({ length: count }, (_, index) => ({ ...at(((index + 0.5) / count - 0.5) * length), turn }));
  return {
    width,
    height,
    isRound: false,
    chairs: [
      ...side(top, width, (along) => ({ x: along, y: -height / 2 - CHAIR_AWAY + 0.2 }), 0),
      ...side(right, height, (along) => ({ x: width / 2 + CHAIR_AWAY - 0.2, y: along }), 90),
      ...side(bottom, width, (along) => ({ x: along, y: height / 2 + CHAIR_AWAY - 0.2 }), 180),
      ...side(left, height, (along) => ({ x: -width / 2 - CHAIR_AWAY + 0.2, y: along }), 270),
    ],
  };
}

type Sides = [number, number, number, number];
const longSides = (chairs: number): Sides => {
  const heads = chairs >= 6 ? 1 : 0;
  const rest = chairs - 2 * heads;
  return [Math.ceil(rest / 2), heads, Math.floor(rest / 2), heads];
};
/** Opposite sides first: two sit face to face. */
const squareSides = (chairs: number): Sides => {
  const share = (first: number): number => Math.max(0, Math.ceil((chairs - first) / 4));
  return [share(0), share(2), share(1), share(3)];
};
