/** The one step forward by its verb, everything else in a menu, the money too; only what the server listed. */
import * as React from 'react';
import { Button, IconButton, Menu } from '@strapi/design-system';
import { More } from '@strapi/icons';
import type { BoardCard, BoardMove } from '../../../../contract/board';
import { ActionBar } from '../../../kit/frame/ActionBar';
import { isRefusal, LETTERS, primaryMove } from '../columns';
import { useBoardActions } from '../data/actions';
import { useWords, type Word } from '../words';

export function CardActions({ card }: { card: BoardCard }) {
  const words = useWords();
  const { act } = useBoardActions();
  const primary = primaryMove(card);
  const others = card.moves.filter((move) => move !== primary);
  if (!primary && others.length === 0 && !card.isPayable) return null;
  return (
    <ActionBar>
      {primary ? (
        <Button variant={card.status === 'placed' ? 'default' : 'secondary'} onClick={() => act(card, primary)} fullWidth>
          {words(`order.verb.${primary.verb}` as Word)}
        </Button>
      ) : (
        <span />
      )}
      <CardMenu card={card} moves={others} />
    </ActionBar>
  );
}

const TAKEN = ['cash', 'card'] as const;

/** A menu comes to life when it is first opened: hundreds of closed ones would slow the board down. */
function CardMenu({ card, moves }: { card: BoardCard; moves: readonly BoardMove[] }) {
  const words = useWords();
  const { act, open, take } = useBoardActions();
  const [isAlive, setAlive] = React.useState(false);
  const label = words('card.more', { number: card.number });
  if (!isAlive)
    return (
      <IconButton label={label} withTooltip={false} aria-haspopup="menu" onClick={() => setAlive(true)}>
        <More />
      </IconButton>
    );
  return (
    <Menu.Root defaultOpen>
      <Menu.Trigger tag={IconButton} icon={<More />} label={label} />
      <Menu.Content popoverPlacement="bottom-end">
        <Menu.Item onSelect={() => open(card)}>{words('details.open')}</Menu.Item>
        {card.isPayable &&
          TAKEN.map((method) => (
            <Menu.Item key={method} onSelect={() => take(card, method)}>
              {words(`take.${method}`)}
            </Menu.Item>
          ))}
        {moves.map((move) => (
          <Menu.Item key={move.verb} variant={isRefusal(move) ? 'danger' : 'default'} onSelect={() => act(card, move)}>
            {words(`order.verb.${move.verb}` as Word)}
            {LETTERS[move.verb] ? ` (${LETTERS[move.verb]})` : ''}
          </Menu.Item>
        ))}
      </Menu.Content>
    </Menu.Root>
  );
}
