/** Each line of an order with its options, its allergens and its sum. */
import { styled } from 'styled-components';
import type { BoardLine } from '../../../../contract/board';
import { Money } from '../../../kit/marks/Money';
import { Allergens } from './Marks';

const Row = styled.li`
  display: grid;
  grid-template-columns: 3.2rem 1fr auto;
  gap: 0 0.4rem;
  padding: 0.8rem 0;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  small {
    display: block;
    font-size: 1.3rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;

export function OrderLines({ lines, currency }: { lines: readonly BoardLine[]; currency: string }) {
  return (
    <ul>
      {lines.map((line, index) => (
        <Row key={index}>
          <strong>{line.quantity}×</strong>
          <div>
            {line.name}
            {line.options.map(({ group, option }) => (
              <small key={`${group} ${option}`}>
                {group}: {option}
              </small>
            ))}
            <small>
              <Allergens codes={line.allergens} />
            </small>
          </div>
          {line.total !== null && <Money amount={line.total} currency={currency} />}
        </Row>
      ))}
    </ul>
  );
}
