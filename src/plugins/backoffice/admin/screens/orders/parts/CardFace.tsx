/** What one reads on an order's card: who, what, when, how late. */
import * as React from 'react';
import { styled } from 'styled-components';
import type { BoardCard, BoardLine } from '../../../../contract/board';
import { Note } from '../../../kit/marks/Mark';
import type { Tone } from '../../../kit/marks/tone';
import { TONES } from '../../../kit/marks/tones';
import { columnOf } from '../columns';
import { useWords } from '../words';
import { Due } from './Due';
import { Allergens, AsksToCancel, Fulfilment, Payment } from './Marks';

const LINES_SHOWN = 5;

export const Sheet = styled.div<{ $tone: Tone }>`
  display: flex;
  flex-direction: column;
  gap: 0.8rem;
  padding: 1rem 1rem 1rem 1.2rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-left: 0.5rem solid ${({ theme, $tone }) => theme.colors[TONES[$tone].edge]};
  border-radius: 0.6rem;
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral700};
  box-shadow: ${({ theme }) => theme.shadows.filterShadow};
  font-size: 1.3rem;
  line-height: 1.45;
`;

const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 0.4rem 0.8rem;
  min-width: 0;
`;
const Start = styled.span`
  display: inline-flex;
  align-items: center;
  gap: 0.2rem;
`;
const Guest = styled.h3`
  font-size: 1.6rem;
  font-weight: 700;
  line-height: 1.3;
  overflow-wrap: anywhere;
  color: ${({ theme }) => theme.colors.neutral900};
`;
const Number = styled.span`
  font-weight: 600;
  white-space: nowrap;
`;
const Dishes = styled.ul`
  display: flex;
  flex-direction: column;
  gap: 0.3rem;
  li {
    display: grid;
    grid-template-columns: 2.6rem 1fr;
  }
  b {
    font-weight: 700;
    color: ${({ theme }) => theme.colors.neutral900};
    font-variant-numeric: tabular-nums;
  }
  span {
    overflow-wrap: anywhere;
    color: ${({ theme }) => theme.colors.neutral900};
  }
  small {
    display: block;
    font-size: 1.2rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;

export function CardFace({ card, handle }: { card: BoardCard; handle?: React.ReactNode }) {
  const words = useWords();
  const allergens = [...new Set(card.lines.flatMap((line) => line.allergens))];
  const place = [card.venue?.name, card.cook && words('card.cook', { name: card.cook })].filter(Boolean).join(' · ');
  const isOver = columnOf(card.status) === 'done';
  return (
    <>
      <Row>
        <Start>
          {handle}
          <Number>{card.number}</Number>
        </Start>
        <Due card={card} />
      </Row>
      <Row>
        <Guest>{card.guest ?? words('card.guest')}</Guest>
        <Fulfilment card={card} />
      </Row>
      {card.cancelRequestedAt && !isOver && <AsksToCancel />}
      {isOver && <strong>{words(`order.status.${card.status}`)}</strong>}
      <Lines lines={card.lines} />
      {!isOver && <Allergens codes={allergens} />}
      {card.note && !isOver && <Note>{card.note}</Note>}
      {isOver && card.cancelReason && <Note>{card.cancelReason}</Note>}
      {place && <span>{place}</span>}
      <Payment card={card} />
    </>
  );
}

function Lines({ lines }: { lines: readonly BoardLine[] }) {
  const words = useWords();
  const more = lines.length - LINES_SHOWN;
  return (
    <Dishes>
      {lines.slice(0, LINES_SHOWN).map((line, index) => (
        <li key={index}>
          <b>{line.quantity}×</b>
          <span>
            {line.name}
            {line.options.length > 0 && <small>{line.options.map(({ option }) => option).join(', ')}</small>}
          </span>
        </li>
      ))}
      {more > 0 && <li style={{ display: 'block' }}>{words('card.moreLines', { count: more })}</li>}
    </Dishes>
  );
}
