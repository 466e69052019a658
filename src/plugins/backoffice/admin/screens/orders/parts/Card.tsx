/** An order on the board: readable at a glance, draggable by hand, finger or key. */
import * as React from 'react';
import { useDraggable } from '@dnd-kit/core';
import { Drag } from '@strapi/icons';
import { styled } from 'styled-components';
import type { BoardCard } from '../../../../contract/board';
import { arriving } from '../../../kit/states/motion';
import { useNow } from '../../../kit/time/now';
import { toneOf } from '../lateness';
import { useWords } from '../words';
import { CardActions } from './CardActions';
import { CardFace, Sheet } from './CardFace';

/** Cards out of sight are neither laid out nor painted. */
const Place = styled.article<{ $isLifted: boolean }>`
  flex: none;
  content-visibility: auto;
  contain-intrinsic-size: auto 24rem;
  border-radius: 0.6rem;
  opacity: ${({ $isLifted }) => ($isLifted ? 0.4 : 1)};
  outline-offset: -0.3rem;
  &:focus-visible {
    outline: 0.3rem solid ${({ theme }) => theme.colors.primary600};
  }
  ${arriving}
`;
const Handle = styled.button`
  display: grid;
  place-items: center;
  width: 2.4rem;
  height: 2.4rem;
  margin-left: -0.4rem;
  border-radius: 0.4rem;
  cursor: grab;
  touch-action: none;
  color: ${({ theme }) => theme.colors.neutral600};
  &:hover {
    background: ${({ theme }) => theme.colors.neutral150};
  }
  svg {
    width: 1.4rem;
    height: 1.4rem;
    fill: currentColor;
  }
`;

export const Card = React.memo(function Card({ card }: { card: BoardCard }) {
  const words = useWords();
  const { setNodeRef, setActivatorNodeRef, listeners, attributes, isDragging } = useDraggable({
    id: card.id,
    data: { card },
    disabled: card.moves.length === 0,
  });
  const { onKeyDown, ...pointers } = (listeners ?? {}) as Record<string, (event: React.SyntheticEvent) => void>;
  const guest = card.guest ?? words('card.guest');
  const handle = card.moves.length > 0 && (
    <Handle
      type="button"
      ref={setActivatorNodeRef}
      onKeyDown={onKeyDown}
      aria-describedby={attributes['aria-describedby']}
      aria-label={words('card.drag', { number: card.number })}
    >
      <Drag aria-hidden />
    </Handle>
  );
  return (
    <Place
      ref={setNodeRef}
      $isLifted={isDragging}
      tabIndex={0}
      data-card={card.id}
      aria-label={words('card.label', { number: card.number, guest, status: words(`order.status.${card.status}`) })}
      {...pointers}
    >
      <TonedSheet card={card}>
        <CardFace card={card} handle={handle} />
        <CardActions card={card} />
      </TonedSheet>
    </Place>
  );
});

/** Alone listens to the clock, so that a tick redraws an edge and not the card. */
export function TonedSheet({ card, children }: { card: BoardCard; children: React.ReactNode }) {
  return <Sheet $tone={toneOf(card, useNow())}>{children}</Sheet>;
}
