/** Moves a table a little: the way without dragging. */
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from '@strapi/icons';
import { Flex } from '@strapi/design-system';
import type { TableView } from '../../../../contract/bookings';
import { Part } from '../../../kit/frame/Part';
import { SquareButton } from '../../../kit/frame/Tools';
import { useDeciding } from '../data/deciding';
import { useWords } from '../words';
import { placeNear, placesOf } from './room';

const WAYS = [
  ['floor.toLeft', ArrowLeft, -2, 0],
  ['floor.up', ArrowUp, 0, -2],
  ['floor.down', ArrowDown, 0, 2],
  ['floor.toRight', ArrowRight, 2, 0],
] as const;

export function Nudge({ table, tables }: { table: TableView; tables: readonly TableView[] }) {
  const words = useWords();
  const { commands } = useDeciding();
  const place = placesOf(tables.filter(({ area }) => area === table.area)).get(table.id);
  if (!place) return null;
  return (
    <Part title={words('floor.place')}>
      <Flex gap={2}>
        {WAYS.map(([word, Icon, x, y]) => (
          <SquareButton
            key={word}
            label={words(word)}
            onClick={() => void commands.arrange(table.id, { position: placeNear({ x: place.x + x, y: place.y + y }) })}
          >
            <Icon />
          </SquareButton>
        ))}
      </Flex>
    </Part>
  );
}
