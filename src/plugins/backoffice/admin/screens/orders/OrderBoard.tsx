/** The live order board: what needs a decision now, and the one step forward for each order. */
import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';
import type { BoardCard, BoardMove } from '../../../contract/board';
import { Frame } from '../../kit/frame/Frame';
import { KeysDialog } from '../../kit/keys/KeysDialog';
import { useKeys } from '../../kit/keys/useKeys';
import { LiveMark } from '../../kit/live/LiveMark';
import { useLive } from '../../kit/live/useLive';
import { useSound } from '../../kit/sound/useSound';
import { StaleWarning } from '../../kit/states/StaleWarning';
import { Clock } from '../../kit/time/now';
import { fits, isRefusal, LETTERS } from './columns';
import { BoardActionsProvider, type BoardActions } from './data/actions';
import { useBoard } from './data/useBoard';
import { useFilters } from './data/useFilters';
import { useMoves } from './data/useMoves';
import { BoardBody } from './parts/BoardBody';
import { BoardTools } from './parts/BoardTools';
import { Details } from './parts/Details';
import { ReasonDialog } from './parts/ReasonDialog';
import { useWords, type Word } from './words';

const KEYS: readonly (readonly [string, Word])[] = [
  ['Space', 'keys.drag'],
  ...Object.entries(LETTERS).map(([verb, letter]) => [letter, `order.verb.${verb}` as Word] as const),
];

export default function OrderBoard() {
  const words = useWords();
  const loaded = useBoard();
  const { board, reload, skew } = loaded;
  const onChange = React.useCallback(() => void reload(), [reload]);
  const live = useLive('orders', onChange);
  const { move, take, ahead } = useMoves(reload);
  const [filters, setFilters] = useFilters();
  const [asked, setAsked] = React.useState<{ card: BoardCard; move: BoardMove } | null>(null);
  const [isHelpOpen, setHelpOpen] = React.useState(false);
  const searchRef = React.useRef<HTMLInputElement>(null);

  const cards = React.useMemo(() => withMovesAhead(board?.cards ?? [], ahead), [board, ahead]);
  const shown = React.useMemo(() => cards.filter((card) => fits(card, filters)), [cards, filters.venue, filters.search]);
  const sound = useSound(
    React.useMemo(() => board && board.cards.filter((card) => card.status === 'placed').map((card) => card.id), [board]),
  );
  const opened = cards.find((card) => card.id === filters.open);

  const actions = React.useMemo<BoardActions>(
    () => ({
      act: (card, step) => (isRefusal(step) ? setAsked({ card, move: step }) : void move(card, step)),
      open: (card) => setFilters({ open: card.id }),
      take: (card, method) => void take(card, method),
    }),
    [move, take, setFilters],
  );
  useKeys({
    isActive: !asked && !isHelpOpen,
    onSearch: () => searchRef.current?.focus(),
    onHelp: () => setHelpOpen(true),
    onEscape: () => setFilters({ open: '' }),
    onCardKey: (id, key) => {
      const card = cards.find((one) => one.id === id);
      const step = card?.moves.find(({ verb }) => LETTERS[verb] === key);
      if (card && key === 'Enter') actions.open(card);
      else if (card && step) actions.act(card, step);
    },
  });

  return (
    <Clock skew={skew}>
      <BoardActionsProvider value={actions}>
        <Frame
          title={words('title')}
          marks={
            <Flex gap={4}>
              {board && <Typography textColor="neutral600">{words('count', { count: shown.length })}</Typography>}
              <LiveMark live={live} />
            </Flex>
          }
          tools={
            <BoardTools
              venues={board?.venues ?? []}
              filters={filters}
              onFilter={setFilters}
              sound={sound}
              onHelp={() => setHelpOpen(true)}
              searchRef={searchRef}
            />
          }
        >
          <StaleWarning hasData={board !== null} {...loaded} />
          <Flex alignItems="stretch" flex="1" minHeight={0}>
            <BoardBody loaded={loaded} cards={shown} onShowAll={() => setFilters({ venue: '', search: '' })} />
            {opened && <Details card={opened} onClose={() => setFilters({ open: '' })} />}
          </Flex>
        </Frame>
        {asked && (
          <ReasonDialog
            {...asked}
            onClose={() => setAsked(null)}
            onDecide={(reason) => {
              setAsked(null);
              void move(asked.card, asked.move, reason);
            }}
          />
        )}
        {isHelpOpen && <KeysDialog actions={KEYS} says={words} onClose={() => setHelpOpen(false)} />}
      </BoardActionsProvider>
    </Clock>
  );
}

/** A card on its way stands where it goes, and takes no second move until the server has answered. */
const withMovesAhead = (cards: readonly BoardCard[], ahead: Readonly<Record<string, BoardMove['to']>>): BoardCard[] =>
  cards.map((card) => {
    const to = ahead[card.id];
    return to ? { ...card, status: to, moves: [], isPayable: false } : card;
  });
