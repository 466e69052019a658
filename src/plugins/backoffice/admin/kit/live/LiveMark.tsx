/** Whether what the screen shows is the present: live, reconnecting, or offline since when. */
import { styled } from 'styled-components';
import { HERE, useClockTime } from '../time/When';
import { useWords } from '../words';
import type { Connection } from './follow';
import type { Live } from './useLive';

const Mark = styled.span<{ $connection: Connection }>`
  display: inline-flex;
  align-items: center;
  gap: 0.8rem;
  font-size: 1.3rem;
  font-weight: 600;
  white-space: nowrap;
  color: ${({ theme, $connection }) =>
    theme.colors[$connection === 'live' ? 'success700' : $connection === 'offline' ? 'danger700' : 'warning700']};
  &::before {
    content: '';
    width: 1rem;
    height: 1rem;
    border-radius: 50%;
    background: ${({ $connection }) => ($connection === 'live' ? 'currentColor' : 'transparent')};
    border: 0.2rem solid currentColor;
  }
`;

export function LiveMark({ live: { connection, since } }: { live: Live }) {
  const words = useWords();
  const { short } = useClockTime(HERE);
  return (
    <Mark role="status" $connection={connection}>
      {words(`live.${connection}`, { time: short(since) })}
    </Mark>
  );
}
