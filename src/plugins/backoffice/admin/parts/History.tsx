/** Who moved the order, when and why. */
import { styled } from 'styled-components';
import type { BoardCard } from '../../contract/board';
import { useOrderHistory } from '../data/useHistory';
import { useWords, type Word } from '../words';
import { Part } from './Part';
import { Ago } from './When';

const Steps = styled.ol`
  display: flex;
  flex-direction: column;
  gap: 0.8rem;
  li {
    padding-left: 1.2rem;
    border-left: 0.3rem solid ${({ theme }) => theme.colors.neutral200};
  }
  small {
    display: block;
    font-size: 1.3rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;

export function History({ card }: { card: BoardCard }) {
  const words = useWords();
  const steps = useOrderHistory(card.id, card.changedAt);
  if (!steps || steps.length === 0) return null;
  return (
    <Part title={words('details.history')}>
      <Steps>
        {steps.map((step, index) => (
          <li key={index}>
            {words(`status.${step.to}`)}
            <small>
              <Ago at={step.at} timezone={card.timezone} /> · {step.who.name ?? words(`who.${step.who.kind}` as Word)}
              {step.reason ? ` · ${step.reason}` : ''}
            </small>
          </li>
        ))}
      </Steps>
    </Part>
  );
}
