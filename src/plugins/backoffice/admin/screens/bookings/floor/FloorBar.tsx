/** Above the room: its areas as tabs, how full the house is, what the colours mean. */
import { styled } from 'styled-components';
import type { BookingDay } from '../../../../contract/bookings';
import { TONES } from '../../../kit/marks/tones';
import { useNow } from '../../../kit/time/now';
import { isDashed, standingOf, TONE_OF_TABLE, type TableState } from '../standing';
import { useWords } from '../words';

const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.8rem 2.4rem;
  padding: 1.2rem 1.6rem 0.8rem;
  font-size: 1.3rem;
  color: ${({ theme }) => theme.colors.neutral700};
`;
const Areas = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;
`;
const Area = styled.button`
  min-height: 4.4rem;
  padding: 0 1.6rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 2.2rem;
  font-size: 1.4rem;
  font-weight: 600;
  cursor: pointer;
  color: ${({ theme }) => theme.colors.neutral700};
  background: ${({ theme }) => theme.colors.neutral0};
  &[aria-selected='true'] {
    color: ${({ theme }) => theme.colors.primary700};
    border-color: ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.primary100};
  }
  &:focus-visible {
    outline: 0.3rem solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 0.1rem;
  }
`;
const Legend = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: 0.4rem 1.6rem;
  margin-left: auto;
`;
const Sign = styled.li<{ $state: TableState }>`
  display: inline-flex;
  align-items: center;
  gap: 0.6rem;
  &::before {
    content: '';
    width: 1.4rem;
    height: 1.4rem;
    border-radius: 0.4rem;
    border: 0.2rem ${({ $state }) => (isDashed($state) ? 'dashed' : 'solid')}
      ${({ theme, $state }) => theme.colors[TONES[TONE_OF_TABLE[$state]].edge]};
    background: ${({ theme, $state }) => theme.colors[$state === 'free' ? 'neutral0' : TONES[TONE_OF_TABLE[$state]].ground]};
  }
`;

const SHOWN = ['free', 'held', 'reserved', 'seated', 'overdue', 'closed'] as const;

interface FloorBarProps {
  day: BookingDay;
  areas: readonly (string | null)[];
  area: string | null;
  onArea: (area: string | null) => void;
}

export function FloorBar({ day, areas, area, onArea }: FloorBarProps) {
  const words = useWords();
  const now = useNow();
  const states = day.tables.map((table) => standingOf(table, day, now).state);
  const guests = day.bookings.filter(({ status }) => status === 'seated').reduce((sum, booking) => sum + booking.guests, 0);
  return (
    <Bar>
      {areas.length > 1 && (
        <Areas role="tablist">
          {areas.map((name) => (
            <Area key={name ?? ''} type="button" role="tab" aria-selected={name === area} onClick={() => onArea(name)}>
              {name ?? words('floor.area.rest')}
            </Area>
          ))}
        </Areas>
      )}
      <strong>
        {words('floor.guestsIn', { count: guests })} ·{' '}
        {words('floor.tablesFree', { count: states.filter((state) => state === 'free').length })}
      </strong>
      <Legend aria-label={words('floor.legend')}>
        {SHOWN.map((state) => (
          <Sign key={state} $state={state}>
            {words(`floor.legend.${state}`)}
          </Sign>
        ))}
      </Legend>
    </Bar>
  );
}
