/** Who moved an order or a booking, when and why. */
import { styled } from 'styled-components';
import { useHistory } from '../data/useHistory';
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

interface HistoryProps {
  of: 'orders' | 'bookings';
  id: string;
  /** Anything that is another one after a change. */
  changedAt: string;
  timezone: string;
  /** First part of the statuses' words. */
  prefix?: 'status' | 'booking.status';
}

export function History({ of, id, changedAt, timezone, prefix = 'status' }: HistoryProps) {
  const words = useWords();
  const steps = useHistory(of, id, changedAt);
  if (!steps || steps.length === 0) return null;
  return (
    <Part title={words('details.history')}>
      <Steps>
        {steps.map((step, index) => (
          <li key={index}>
            {words(`${prefix}.${step.to}` as Word)}
            <small>
              <Ago at={step.at} timezone={timezone} /> · {step.who.name ?? words(`who.${step.who.kind}` as Word)}
              {step.reason ? ` · ${step.reason}` : ''}
            </small>
          </li>
        ))}
      </Steps>
    </Part>
  );
}
