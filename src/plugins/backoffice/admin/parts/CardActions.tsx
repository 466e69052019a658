/** The one step forward by its verb, everything else in a menu; only what the server listed. */
import * as React from 'react';
import { Button, IconButton, Menu } from '@strapi/design-system';
import { More } from '@strapi/icons';
import { styled } from 'styled-components';
import type { BoardCard } from '../../contract/board';
import { isRefusal, LETTERS, primaryMove } from '../board/columns';
import { useBoardActions } from '../data/actions';
import { useWords, type Word } from '../words';

const Bar = styled.div`
  display: flex;
  gap: 0.8rem;
  align-items: stretch;
  > *:first-child {
    flex: 1;
  }
  button {
    min-height: 4.4rem;
    min-width: 4.4rem;
    justify-content: center;
  }
  button > span {
    font-size: 1.4rem;
    line-height: 1.3;
  }
`;

export function CardActions({ card }: { card: BoardCard }) {
  const words = useWords();
  const { act, open } = useBoardActions();
  const primary = primaryMove(card);
  const others = card.moves.filter((move) => move !== primary);
  if (!primary && others.length === 0) return null;
  return (
    <Bar>
      {primary ? (
        <Button variant={card.status === 'placed' ? 'default' : 'secondary'} onClick={() => act(card, primary)} fullWidth>
          {words(`verb.${primary.verb}` as Word)}
        </Button>
      ) : (
        <span />
      )}
      <Menu.Root>
        <Menu.Trigger tag={IconButton} icon={<More />} label={words('card.more', { number: card.number })} />
        <Menu.Content popoverPlacement="bottom-end">
          <Menu.Item onSelect={() => open(card)}>{words('card.details')}</Menu.Item>
          {others.map((move) => (
            <Menu.Item key={move.verb} variant={isRefusal(move) ? 'danger' : 'default'} onSelect={() => act(card, move)}>
              {words(`verb.${move.verb}` as Word)}
              {LETTERS[move.verb] ? ` (${LETTERS[move.verb]})` : ''}
            </Menu.Item>
          ))}
        </Menu.Content>
      </Menu.Root>
    </Bar>
  );
}
