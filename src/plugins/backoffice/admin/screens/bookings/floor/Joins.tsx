/** Which tables may be pushed together with this one. */
import { SingleSelect, SingleSelectOption, Tag } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { styled } from 'styled-components';
import type { TableView } from '../../../../contract/bookings';
import { Part } from '../../../kit/frame/Part';
import { useDeciding } from '../data/deciding';
import { tableLine } from '../parts/Facts';
import { useWords } from '../words';

const Tags = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;
`;

export function Joins({ table, tables }: { table: TableView; tables: readonly TableView[] }) {
  const words = useWords();
  const { commands } = useDeciding();
  const joined = tables.filter(({ id }) => table.joinsWith.includes(id));
  const others = tables.filter(({ id }) => id !== table.id && !table.joinsWith.includes(id));
  const without = (list: readonly string[], gone: string) => list.filter((id) => id !== gone);
  const add = (other: string) => void commands.arrange(table.id, { joinsWith: [...table.joinsWith, other] });
  // Either of the two may say it, so both stop saying it.
  const part = async (other: TableView) => {
    if (await commands.arrange(table.id, { joinsWith: without(table.joinsWith, other.id) }))
      await commands.arrange(other.id, { joinsWith: without(other.joinsWith, table.id) });
  };
  return (
    <Part title={words('floor.joins')}>
      {joined.length === 0 && <p>{words('floor.joinNone')}</p>}
      <Tags>
        {joined.map((other) => (
          <Tag key={other.id} icon={<Cross />} label={words('floor.joinRemove', { table: other.number })} onClick={() => void part(other)}>
            {words('table', { table: other.number })}
          </Tag>
        ))}
      </Tags>
      {others.length > 0 && (
        <SingleSelect aria-label={words('floor.joinAdd')} placeholder={words('floor.joinAdd')} value="" onChange={(id) => add(String(id))}>
          {others.map((other) => (
            <SingleSelectOption key={other.id} value={other.id}>
              {tableLine(words, other)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      )}
    </Part>
  );
}
