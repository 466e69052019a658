/** The faces of the inbox: loading, failed, nothing to decide, nothing that fits, and the requests themselves. */
import { Button, LinkButton } from '@strapi/design-system';
import { CheckCircle, Search } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Inbox, RequestView } from '../../../../contract/bookings';
import type { Loaded } from '../../../kit/asking/useLoaded';
import { Empty } from '../../../kit/states/Empty';
import { Failed } from '../../../kit/states/Failed';
import { Blank } from '../../../kit/states/motion';
import { BOOKINGS } from '../parts/BookingsFrame';
import type { RequestGroup } from '../rivals';
import { useWords } from '../words';
import { Group } from './Group';

const List = styled.div`
  display: flex;
  flex-direction: column;
  flex: 1;
  gap: 1.6rem;
  min-width: 0;
  padding: 1.6rem;
  overflow-y: auto;
`;

interface InboxBodyProps {
  loaded: Loaded<Inbox>;
  /** Those that fit the filters. */
  groups: readonly RequestGroup[];
  opened: string;
  rivalsOf: (ids: readonly string[]) => RequestView[];
  /** Several venues are shown. */
  hasVenue: boolean;
  onShowAll: () => void;
}

export function InboxBody({ loaded: { data, failure, reload }, groups, opened, rivalsOf, hasVenue, onShowAll }: InboxBodyProps) {
  const words = useWords();
  if (!data && failure) return <Failed failure={failure} reload={reload} title={words('error.title')} />;
  if (!data)
    return (
      <List role="status" aria-label={words('loading')}>
        {[0, 1, 2].map((index) => (
          <Blank key={index} $height="20rem" />
        ))}
      </List>
    );
  if (data.requests.length === 0) {
    const look = (
      <LinkButton tag={NavLink} to={`${BOOKINGS}/timeline`} size="L">
        {words('requests.empty.action')}
      </LinkButton>
    );
    return <Empty icon={CheckCircle} title={words('requests.empty.title')} text={words('requests.empty.text')} action={look} />;
  }
  if (groups.length === 0) {
    const all = <Button onClick={onShowAll}>{words('requests.noMatch.action')}</Button>;
    return <Empty icon={Search} title={words('requests.noMatch.title')} text={words('requests.noMatch.text')} action={all} />;
  }
  return (
    <List>
      {groups.map(({ key, requests, isContest }) => (
        <Group key={key} requests={requests} isContest={isContest} opened={opened} rivalsOf={rivalsOf} hasVenue={hasVenue} />
      ))}
    </List>
  );
}
