/** The faces of the waitlist: loading, failed, nobody, and the queue with those whose wait is over below it. */
import { Button, Typography } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import { styled } from 'styled-components';
import type { Waitlist, WaitVerb, WaitView } from '../../../../contract/waitlist';
import type { Loaded } from '../../../kit/asking/useLoaded';
import { Empty } from '../../../kit/states/Empty';
import { Failed } from '../../../kit/states/Failed';
import { Blank } from '../../../kit/states/motion';
import { useWords } from '../words';
import { WaitCard } from './WaitCard';
import { isWaiting } from './waiting';

const Column = styled.div`
  display: flex;
  flex: 1;
  flex-direction: column;
  gap: 1.2rem;
  min-width: 0;
  padding: 1.6rem;
  overflow-y: auto;
  ol,
  ul {
    display: flex;
    flex: none;
    flex-direction: column;
    gap: 0.8rem;
  }
`;

interface WaitlistBodyProps {
  loaded: Loaded<Waitlist>;
  /** Several venues are shown. */
  hasVenue: boolean;
  add: React.ReactNode;
  onStep: (entry: WaitView, verb: WaitVerb) => void;
  onMore: () => void;
}

export function WaitlistBody({ loaded: { data, failure, reload }, hasVenue, add, onStep, onMore }: WaitlistBodyProps) {
  const words = useWords();
  if (!data && failure) return <Failed failure={failure} reload={reload} title={words('waitlist.error.title')} />;
  if (!data)
    return (
      <Column role="status" aria-label={words('waitlist.loading')}>
        {[0, 1, 2, 3].map((index) => (
          <Blank key={index} $height="9.6rem" />
        ))}
      </Column>
    );
  const waiting = data.entries.filter(isWaiting);
  const over = data.entries.filter((entry) => !isWaiting(entry)).reverse();
  const cardOf = (entry: WaitView) => <WaitCard key={entry.id} entry={entry} hasVenue={hasVenue} onStep={onStep} />;
  return (
    <Column>
      {waiting.length > 0 ? (
        <ol aria-label={words('waitlist.queue')}>{waiting.map(cardOf)}</ol>
      ) : (
        <Empty icon={CheckCircle} title={words('waitlist.empty.title')} text={words('waitlist.empty.text')} action={add} />
      )}
      {over.length > 0 && (
        <>
          <Typography variant="sigma" tag="h2" textColor="neutral600" id="waitlist-over">
            {words('waitlist.over')}
          </Typography>
          <ul aria-labelledby="waitlist-over">{over.map(cardOf)}</ul>
        </>
      )}
      {data.total > data.entries.length && (
        <Button variant="tertiary" size="L" onClick={onMore}>
          {words('waitlist.showMore', { count: data.total - data.entries.length })}
        </Button>
      )}
    </Column>
  );
}
