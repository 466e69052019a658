/** Whether what the screen shows is the present: live, reconnecting, or offline since when. */
import { styled } from 'styled-components';
import type { Connection } from '../data/live';
import type { Live } from '../data/useLive';
import { useWords } from '../words';
import { useClockTime } from './When';

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

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

export function LiveMark({ live: { connection, since } }: { live: Live }) {
  const words = useWords();
  const { short } = useClockTime(zone);
  return (
    <Mark role="status" $connection={connection}>
      {words(`live.${connection}`, { time: short(since) })}
    </Mark>
  );
}
