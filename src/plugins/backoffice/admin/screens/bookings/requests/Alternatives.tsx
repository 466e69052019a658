/** Tables that are free for the same party at the same time; one tap moves the request there. */
import { Button } from '@strapi/design-system';
import { ArrowRight } from '@strapi/icons';
import { styled } from 'styled-components';
import type { RequestView } from '../../../../contract/bookings';
import { Part } from '../../../kit/frame/Part';
import { useDeciding } from '../data/deciding';
import { tableLine } from '../parts/Facts';
import { useWords } from '../words';

const List = styled.ul`
  display: flex;
  flex-direction: column;
  gap: 0.8rem;
  button {
    width: 100%;
    min-height: 4.4rem;
    justify-content: space-between;
  }
`;

export function Alternatives({ request }: { request: RequestView }) {
  const words = useWords();
  const { place } = useDeciding();
  if (request.status !== 'requested') return null;
  return (
    <Part title={words('requests.alternatives')}>
      {request.alternatives.length === 0 && <p>{words('requests.noAlternatives')}</p>}
      <List>
        {request.alternatives.map((table) => (
          <li key={table.id}>
            <Button
              variant="tertiary"
              disabled={!request.isEditable}
              endIcon={<ArrowRight />}
              onClick={() =>
                place(request, { table: table.id, joinedWith: [], startsAt: request.startsAt, endsAt: request.endsAt }, [], table.number)
              }
            >
              {tableLine(words, table)}
            </Button>
          </li>
        ))}
      </List>
    </Part>
  );
}
