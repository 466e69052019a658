/** The four faces of the board: loading, failed, empty, and the orders themselves. */
import { Button, LinkButton } from '@strapi/design-system';
import { Search, ShoppingCart } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import type { BoardCard } from '../../../../contract/board';
import { Empty } from '../../../kit/states/Empty';
import { Failed } from '../../../kit/states/Failed';
import type { LoadedBoard } from '../data/useBoard';
import { useWords } from '../words';
import { BoardSkeleton } from './BoardSkeleton';
import { Lanes } from './Lanes';

const MENU = '/content-manager/collection-types/api::dish.dish';

interface BoardBodyProps {
  loaded: LoadedBoard;
  /** Those that fit the filters. */
  cards: readonly BoardCard[];
  onShowAll: () => void;
}

export function BoardBody({ loaded: { board, failure, reload }, cards, onShowAll }: BoardBodyProps) {
  const words = useWords();
  if (!board && failure) return <Failed failure={failure} reload={reload} title={words('error.title')} />;
  if (!board) return <BoardSkeleton />;
  if (board.cards.length === 0) {
    const look = (
      <LinkButton tag={NavLink} to={MENU}>
        {words('empty.action')}
      </LinkButton>
    );
    return <Empty icon={ShoppingCart} title={words('empty.title')} text={words('empty.text')} action={look} />;
  }
  if (cards.length === 0) {
    const all = <Button onClick={onShowAll}>{words('noMatch.action')}</Button>;
    return <Empty icon={Search} title={words('noMatch.title')} text={words('noMatch.text')} action={all} />;
  }
  return <Lanes cards={cards} />;
}
