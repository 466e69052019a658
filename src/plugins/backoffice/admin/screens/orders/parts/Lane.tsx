/** One column of the board: its name, how many, and the cards; while one is dragged it says whether it may land here. */
import { useDroppable } from '@dnd-kit/core';
import { styled } from 'styled-components';
import type { BoardCard } from '../../../../contract/board';
import { useNow } from '../../../kit/time/now';
import { moveInto, type Column } from '../columns';
import { toneOf } from '../lateness';
import { useWords } from '../words';
import { Card } from './Card';

type Landing = 'none' | 'possible' | 'over' | 'impossible';

const Strip = styled.section<{ $landing: Landing }>`
  display: flex;
  flex-direction: column;
  min-width: 0;
  min-height: 0;
  border-radius: 0.8rem;
  border: 0.2rem ${({ $landing }) => ($landing === 'possible' || $landing === 'over' ? 'dashed' : 'solid')};
  border-color: ${({ theme, $landing }) => ($landing === 'possible' || $landing === 'over' ? theme.colors.primary600 : 'transparent')};
  background: ${({ theme, $landing }) => theme.colors[$landing === 'over' ? 'primary100' : 'neutral150']};
  opacity: ${({ $landing }) => ($landing === 'impossible' ? 0.5 : 1)};
`;
const Head = styled.header`
  display: flex;
  align-items: baseline;
  gap: 0.8rem;
  padding: 1rem 1.2rem 0.6rem;
  color: ${({ theme }) => theme.colors.neutral700};
  h2 {
    font-size: 1.5rem;
    font-weight: 700;
    color: ${({ theme }) => theme.colors.neutral900};
  }
  small {
    font-size: 1.2rem;
  }
`;
const Late = styled.small`
  margin-left: auto;
  padding: 0.1rem 0.7rem;
  border-radius: 1rem;
  white-space: nowrap;
  font-weight: 600;
  color: ${({ theme }) => theme.colors.danger700};
  background: ${({ theme }) => theme.colors.danger100};
`;
const Cards = styled.div`
  display: flex;
  flex-direction: column;
  gap: 0.8rem;
  flex: 1;
  min-height: 0;
  overflow-y: auto;
  padding: 0.4rem 0.8rem 1.2rem;
`;
const Nothing = styled.p`
  padding: 0.8rem;
  font-size: 1.3rem;
  color: ${({ theme }) => theme.colors.neutral600};
`;

export function Lane({ column, cards, dragged }: { column: Column; cards: readonly BoardCard[]; dragged: BoardCard | null }) {
  const words = useWords();
  const now = useNow();
  const isLegal = dragged !== null && moveInto(dragged, column) !== undefined;
  const { setNodeRef, isOver } = useDroppable({ id: column, disabled: !isLegal });
  const isHome = dragged !== null && cards.some((card) => card.id === dragged.id);
  const landing: Landing = !dragged || isHome ? 'none' : !isLegal ? 'impossible' : isOver ? 'over' : 'possible';
  const late = cards.filter((card) => toneOf(card, now) === 'late').length;
  return (
    <Strip ref={setNodeRef} $landing={landing} aria-label={words(`column.${column}`)} data-column={column}>
      <Head>
        <h2>{words(`column.${column}`)}</h2>
        <span>{cards.length}</span>
        {column === 'done' && <small>{words('doneSpan')}</small>}
        {late > 0 && <Late>{words('lateCount', { count: late })}</Late>}
      </Head>
      <Cards>
        {cards.map((card) => (
          <Card key={card.id} card={card} />
        ))}
        {cards.length === 0 && <Nothing>{words(`column.empty.${column}`)}</Nothing>}
      </Cards>
    </Strip>
  );
}
