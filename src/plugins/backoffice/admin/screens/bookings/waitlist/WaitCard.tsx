/** Somebody who waits, at a glance: place, who, since when, for what, how it stands, and the next step. */
import { Button } from '@strapi/design-system';
import { Clock, Mail, WarningCircle } from '@strapi/icons';
import { styled } from 'styled-components';
import type { WaitVerb, WaitView } from '../../../../contract/waitlist';
import type { Tone } from '../../../kit/marks/tone';
import { TONES } from '../../../kit/marks/tones';
import { useNow } from '../../../kit/time/now';
import { Ago, useClockTime } from '../../../kit/time/When';
import { Fact, Party, PhoneLink, Span, spell } from '../parts/Facts';
import { useWords, type Words } from '../words';
import { endsWait, isWaiting, toneOfWait } from './waiting';
import { WaitStanding } from './WaitStanding';

const Sheet = styled.li<{ $tone: Tone; $isOver: boolean }>`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 1rem 1.6rem;
  padding: 1.2rem 1.4rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-left: 0.5rem solid ${({ theme, $tone, $isOver }) => theme.colors[$isOver ? 'neutral300' : TONES[$tone].edge]};
  border-radius: 0.8rem;
  font-size: 1.4rem;
  line-height: 1.45;
  color: ${({ theme }) => theme.colors.neutral700};
  background: ${({ theme, $isOver }) => theme.colors[$isOver ? 'neutral100' : 'neutral0']};
  box-shadow: ${({ theme, $isOver }) => ($isOver ? 'none' : theme.shadows.filterShadow)};
  &:focus-visible {
    outline: 0.3rem solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -0.3rem;
  }
  a {
    color: ${({ theme }) => theme.colors.primary700};
  }
`;
const Place = styled.strong`
  flex: none;
  min-width: 4rem;
  font-size: 2.4rem;
  font-weight: 700;
  line-height: 4rem;
  text-align: center;
  font-variant-numeric: tabular-nums;
  color: ${({ theme }) => theme.colors.neutral800};
`;
const Body = styled.div`
  display: flex;
  flex: 1 1 34rem;
  flex-direction: column;
  gap: 0.4rem;
  min-width: 0;
`;
const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.4rem 1.6rem;
`;
const Name = styled.h3<{ $isOver: boolean }>`
  font-size: ${({ $isOver }) => ($isOver ? '1.4rem' : '1.8rem')};
  font-weight: 700;
  line-height: 1.3;
  overflow-wrap: anywhere;
  color: ${({ theme, $isOver }) => theme.colors[$isOver ? 'neutral700' : 'neutral900']};
`;
const Said = styled.q`
  overflow-wrap: anywhere;
  font-style: italic;
  color: ${({ theme }) => theme.colors.neutral800};
`;
const Steps = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;
  margin-left: auto;
  button {
    min-height: 4.4rem;
  }
  button > span {
    font-size: 1.4rem;
  }
`;

interface WaitCardProps {
  entry: WaitView;
  /** Several venues are shown. */
  hasVenue: boolean;
  onStep: (entry: WaitView, verb: WaitVerb) => void;
}

export function WaitCard({ entry, hasVenue, onStep }: WaitCardProps) {
  const words = useWords();
  const now = useNow();
  const isOver = !isWaiting(entry);
  const { timezone } = entry.venue;
  return (
    <Sheet
      $tone={toneOfWait(entry, now)}
      $isOver={isOver}
      tabIndex={0}
      data-card={entry.id}
      aria-label={words('waitlist.label', { name: entry.name })}
    >
      {entry.position !== null && <Place aria-label={words('waitlist.place', { place: entry.position })}>{entry.position}</Place>}
      <Body>
        <Row>
          <Name $isOver={isOver}>{entry.name}</Name>
          <Party guests={entry.guests} />
          <WaitStanding entry={entry} />
        </Row>
        <Row>
          <Fact>
            <Clock aria-hidden />
            <span>
              {words('waitlist.joined')} <Ago at={entry.joinedAt} timezone={timezone} />
            </span>
          </Fact>
          <Wanted entry={entry} />
          {hasVenue && <span>{entry.venue.name}</span>}
        </Row>
        {!isOver && <Reach entry={entry} />}
        {entry.note && <Said>{entry.note}</Said>}
      </Body>
      {entry.moves.length > 0 && (
        <Steps>
          {entry.moves.map((verb, index) => (
            <Button key={verb} variant={index === 0 && !endsWait(verb) ? 'default' : 'tertiary'} onClick={() => onStep(entry, verb)}>
              {words(`waitlist.verb.${verb}`)}
            </Button>
          ))}
        </Steps>
      )}
    </Sheet>
  );
}

/** For now, with the wait that was promised; or for a start between two times. */
function Wanted({ entry }: { entry: WaitView }) {
  const words = useWords();
  const now = useNow();
  const { status, startsAt, endsAt, isHere, venue } = entry;
  const { day } = useClockTime(venue.timezone);
  // Once a table is there, or the wait is over, nobody asks what was quoted.
  if (isHere) return <span>{[words('waitlist.now'), status === 'waiting' && quoteWords(words, entry)].filter(Boolean).join(' · ')}</span>;
  return (
    <span>
      {words('waitlist.wants')}{' '}
      {startsAt === endsAt ? day(new Date(startsAt), now, words) : <Span startsAt={startsAt} endsAt={endsAt} timezone={venue.timezone} />}
    </span>
  );
}

const quoteWords = (words: Words, { quotedMinutes }: WaitView): string =>
  quotedMinutes === null ? words('waitlist.quote.none') : words('waitlist.quote', { time: spell(words, quotedMinutes) });

/** Whoever cannot be reached has to be called by name. */
function Reach({ entry: { phone, email, isHere } }: { entry: WaitView }) {
  const words = useWords();
  if (!phone && !email && !isHere) return null;
  return (
    <Row>
      {phone && <PhoneLink phone={phone} />}
      {email && (
        <Fact>
          <Mail aria-hidden />
          <a href={`mailto:${email}`}>{email}</a>
        </Fact>
      )}
      {!phone && !email && (
        <Fact>
          <WarningCircle aria-hidden />
          {words('waitlist.noContact')}
        </Fact>
      )}
    </Row>
  );
}
