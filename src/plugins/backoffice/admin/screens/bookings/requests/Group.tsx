/** Requests for the same table and time side by side, in a frame of their own; those that nobody contests in a row. */
import { styled } from 'styled-components';
import type { RequestView } from '../../../../contract/bookings';
import { useWords } from '../words';
import { RequestCard } from './RequestCard';

const Cards = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(34rem, 100%), 1fr));
  gap: 1.2rem;
`;
const Contest = styled.section`
  padding: 1.2rem;
  border: 1px dashed ${({ theme }) => theme.colors.warning500};
  border-radius: 1rem;
  > h2 {
    margin-bottom: 1rem;
    font-size: 1.4rem;
    font-weight: 600;
    color: ${({ theme }) => theme.colors.neutral800};
  }
`;

interface GroupProps {
  requests: readonly RequestView[];
  /** They want the same table at the same time. */
  isContest: boolean;
  opened: string;
  rivalsOf: (ids: readonly string[]) => RequestView[];
  hasVenue: boolean;
}

export function Group({ requests, isContest, opened, rivalsOf, hasVenue }: GroupProps) {
  const words = useWords();
  const cards = requests.map((request) => (
    <RequestCard key={request.id} request={request} isOpen={request.id === opened} rivals={rivalsOf(request.rivals)} hasVenue={hasVenue} />
  ));
  const [first] = requests;
  if (!isContest || !first) return <Cards>{cards}</Cards>;
  return (
    <Contest>
      <h2>
        {words('table', { table: first.tableFacts.number })} · {words('requests.contest', { count: requests.length })}
      </h2>
      <Cards>{cards}</Cards>
    </Contest>
  );
}
