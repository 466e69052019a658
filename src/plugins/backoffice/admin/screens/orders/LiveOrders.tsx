/** The evening at a glance on the panel's home page: how many orders stand where, how many are late. */
import * as React from 'react';
import { Widget } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';
import { useLive } from '../../kit/live/useLive';
import { byColumn, COLUMNS } from './columns';
import { useBoard } from './data/useBoard';
import { toneOf } from './lateness';
import { useWords } from './words';

const BOARD = '/plugins/backoffice/orders';

const Grid = styled.div`
  display: grid;
  grid-template-columns: repeat(3, 1fr);
  gap: 0.8rem;
  width: 100%;
`;
const Tile = styled.button`
  display: flex;
  flex-direction: column;
  align-items: flex-start;
  padding: 1.2rem;
  border-radius: 0.6rem;
  font-size: 1.3rem;
  cursor: pointer;
  color: ${({ theme }) => theme.colors.neutral700};
  background: ${({ theme }) => theme.colors.neutral100};
  strong {
    font-size: 2.8rem;
    font-weight: 700;
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
    color: ${({ theme }) => theme.colors.neutral900};
  }
  small {
    min-height: 1.8rem;
    font-size: 1.2rem;
    font-weight: 600;
    color: ${({ theme }) => theme.colors.danger700};
  }
`;

export default function LiveOrders() {
  const words = useWords();
  const navigate = useNavigate();
  const { board, failure, reload } = useBoard();
  useLive(
    'orders',
    React.useCallback(() => void reload(), [reload]),
  );
  if (failure && !board) return <Widget.Error />;
  if (!board) return <Widget.Loading />;
  const now = new Date(board.now);
  const columns = byColumn(board.cards);
  return (
    <Grid>
      {COLUMNS.map((column) => {
        const late = columns[column].filter((card) => toneOf(card, now) === 'late').length;
        return (
          <Tile key={column} type="button" onClick={() => navigate(BOARD)}>
            <span>{words(`column.${column}`)}</span>
            <strong>{columns[column].length}</strong>
            <small>{late > 0 ? words('lateCount', { count: late }) : ''}</small>
          </Tile>
        );
      })}
    </Grid>
  );
}
