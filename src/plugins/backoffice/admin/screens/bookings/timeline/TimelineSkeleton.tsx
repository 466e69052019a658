/** The timeline before it is loaded, in its final shape. */
import { styled } from 'styled-components';
import { breathing } from '../../../kit/states/motion';
import { useWords } from '../words';

const Rows = styled.div`
  display: flex;
  flex: 1;
  flex-direction: column;
  gap: 0.4rem;
  padding: 5.6rem 1.6rem 1.6rem;
  overflow: hidden;
  ${breathing}
`;
const Row = styled.div<{ $from: number }>`
  flex: none;
  height: 4.4rem;
  border-radius: 0.6rem;
  background: linear-gradient(
    90deg,
    ${({ theme }) => theme.colors.neutral0} ${({ $from }) => $from}%,
    ${({ theme }) => theme.colors.neutral150} 0 ${({ $from }) => $from + 18}%,
    ${({ theme }) => theme.colors.neutral0} 0
  );
`;

export function TimelineSkeleton() {
  return (
    <Rows role="status" aria-label={useWords()('loading')}>
      {[20, 42, 30, 60, 25, 50, 36, 66, 28].map((from, index) => (
        <Row key={index} $from={from} />
      ))}
    </Rows>
  );
}
