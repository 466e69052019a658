/** The small facts of a card, each a word with its icon. */
import * as React from 'react';
import { Car, Restaurant, ShoppingCart, WarningCircle } from '@strapi/icons';
import { styled } from 'styled-components';
import type { BoardCard } from '../../../../contract/board';
import { Mark } from '../../../kit/marks/Mark';
import { Money } from '../../../kit/marks/Money';
import { choiceWord } from '../../../kit/words';
import { useWords } from '../words';

const FULFILMENT_ICON: Readonly<Record<BoardCard['fulfilment'], React.ElementType>> = {
  delivery: Car,
  pickup: ShoppingCart,
  dine_in: Restaurant,
};

export function Fulfilment({ card }: { card: BoardCard }) {
  const words = useWords();
  const Icon = FULFILMENT_ICON[card.fulfilment];
  return (
    <Mark>
      <Icon aria-hidden />
      {words(`fulfilment.${card.fulfilment}`)}
    </Mark>
  );
}

const AllergenMark = styled(Mark)`
  align-items: flex-start;
  font-weight: 600;
  color: ${({ theme }) => theme.colors.neutral800};
  svg {
    margin-top: 0.3rem;
  }
`;

export function Allergens({ codes }: { codes: readonly string[] }) {
  const words = useWords();
  if (codes.length === 0) return null;
  const list = codes.map((code) => choiceWord(words, code)).join(', ');
  return (
    <AllergenMark title={words('card.allergens', { list })}>
      <WarningCircle role="img" aria-label={words('card.allergens', { list: '' }).trim()} />
      <span>{list}</span>
    </AllergenMark>
  );
}

const AskMark = styled(Mark)`
  padding: 0.4rem 0.8rem;
  border-radius: 0.4rem;
  font-weight: 600;
  color: ${({ theme }) => theme.colors.danger700};
  background: ${({ theme }) => theme.colors.danger100};
`;

export function AsksToCancel() {
  return (
    <AskMark>
      <WarningCircle aria-hidden />
      {useWords()('asksToCancel')}
    </AskMark>
  );
}

const Paid = styled.span<{ $isPaid: boolean }>`
  color: ${({ theme, $isPaid }) => theme.colors[$isPaid ? 'success700' : 'neutral700']};
`;
const Bill = styled.span`
  display: flex;
  justify-content: space-between;
  align-items: baseline;
  gap: 0.8rem;
  width: 100%;
  strong {
    font-size: 1.5rem;
    font-weight: 700;
  }
`;

export function Payment({ card }: { card: BoardCard }) {
  const words = useWords();
  return (
    <Bill>
      <Paid $isPaid={card.paymentStatus === 'paid'}>
        {words(`method.${card.paymentMethod}`)}, {words(`payment.${card.paymentStatus}`)}
      </Paid>
      {card.total !== null && (
        <strong>
          <Money amount={card.total} currency={card.currency} />
        </strong>
      )}
    </Bill>
  );
}
