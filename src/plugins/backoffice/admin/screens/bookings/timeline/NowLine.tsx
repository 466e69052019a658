/** Where the day stands. */
import { styled } from 'styled-components';
import { useClockTime } from '../../../kit/time/When';
import { useWords } from '../words';

const Line = styled.div`
  position: absolute;
  z-index: 0;
  top: 0;
  bottom: 0;
  width: 0.2rem;
  margin-left: -0.1rem;
  pointer-events: none;
  background: ${({ theme }) => theme.colors.danger600};
  &::before {
    content: '';
    position: absolute;
    top: -0.4rem;
    left: -0.4rem;
    width: 1rem;
    height: 1rem;
    border-radius: 50%;
    background: ${({ theme }) => theme.colors.danger600};
  }
`;

export function NowLine({ x, now, timezone }: { x: number; now: Date; timezone: string }) {
  const words = useWords();
  const { short } = useClockTime(timezone);
  return <Line role="img" aria-label={words('timeline.now', { time: short(now) })} style={{ left: x }} />;
}
