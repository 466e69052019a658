/** Who moved an order or a booking, when and why. */
import { styled } from 'styled-components';
import { Part } from '../frame/Part';
import { Ago } from '../time/When';
import { useWords, wordOr } from '../words';
import { useHistory } from './useHistory';

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

interface HistoryProps {
  of: 'orders' | 'bookings';
  id: string;
  /** Anything that is another one after a change. */
  changedAt: string;
  timezone: string;
  statusWord: (status: string) => string;
}

export function History({ of, id, changedAt, timezone, statusWord }: HistoryProps) {
  const words = useWords();
  const steps = useHistory(of, id, changedAt);
  if (!steps || steps.length === 0) return null;
  return (
    <Part title={words('details.history')}>
      <Steps>
        {steps.map((step, index) => (
          <li key={index}>
            {statusWord(step.to)}
            <small>
              <Ago at={step.at} timezone={timezone} /> · {step.who.name ?? wordOr(words, `who.${step.who.kind}`, step.who.kind)}
              {step.reason ? ` · ${step.reason}` : ''}
            </small>
          </li>
        ))}
      </Steps>
    </Part>
  );
}
