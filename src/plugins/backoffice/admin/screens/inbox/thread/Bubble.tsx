/** One thing that was said, on the side of whoever said it; a note of the house in its own colour; what happened as a line. */
import { Button, Flex } from '@strapi/design-system';
import { Check, Clock, Eye, Lock, WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled, type DefaultTheme } from 'styled-components';
import type { Said, SideMark } from '../../../../contract/inbox';
import { HERE, useClockTime } from '../../../kit/time/When';
import type { ChatLine } from '../data/chat-line';
import type { Outgoing } from '../data/outbox';
import { reachedOf, type Reached } from '../data/thread';
import { eventText } from '../saying';
import { useWords } from '../words';

type Voice = 'guest' | 'partner' | 'house' | 'note';
type Colour = keyof DefaultTheme['colors'];
const GROUNDS: Readonly<Record<Voice, { ground: Colour; edge: Colour }>> = {
  guest: { ground: 'neutral0', edge: 'neutral200' },
  partner: { ground: 'secondary100', edge: 'secondary500' },
  house: { ground: 'primary100', edge: 'primary500' },
  note: { ground: 'warning100', edge: 'warning500' },
};

const Sheet = styled.article<{ $voice: Voice }>`
  display: flex;
  flex-direction: column;
  gap: 0.4rem;
  max-width: min(60rem, 78%);
  align-self: ${({ $voice }) => ($voice === 'house' || $voice === 'note' ? 'flex-end' : 'flex-start')};
  padding: 0.8rem 1.2rem;
  border-radius: 1rem;
  font-size: 1.4rem;
  line-height: 1.45;
  color: ${({ theme }) => theme.colors.neutral900};
  background: ${({ theme, $voice }) => theme.colors[GROUNDS[$voice].ground]};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  /* In dark themes the grounds are hardly to be told apart. */
  border-inline-start: 0.3rem solid ${({ theme, $voice }) => theme.colors[GROUNDS[$voice].edge]};
  p {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  header {
    display: flex;
    align-items: center;
    gap: 0.6rem;
    font-size: 1.2rem;
    font-weight: 700;
    color: ${({ theme }) => theme.colors.neutral800};
    svg {
      width: 1.2rem;
      height: 1.2rem;
    }
  }
  footer {
    display: flex;
    align-items: center;
    align-self: flex-end;
    gap: 0.6rem;
    font-size: 1.2rem;
    color: ${({ theme }) => theme.colors.neutral700};
    svg {
      width: 1.2rem;
      height: 1.2rem;
    }
  }
`;
const Pictures = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.6rem;
  img {
    display: block;
    width: 18rem;
    height: 14rem;
    object-fit: cover;
    border-radius: 0.6rem;
    background: ${({ theme }) => theme.colors.neutral150};
  }
`;
const Line = styled.p`
  align-self: center;
  max-width: 90%;
  margin: 0.6rem 0;
  font-size: 1.3rem;
  text-align: center;
  color: ${({ theme }) => theme.colors.neutral600};
  svg {
    width: 1.1rem;
    height: 1.1rem;
    margin-right: 0.4rem;
  }
`;

const REACHED_ICON: Readonly<Record<Reached, React.ElementType>> = { sent: Check, delivered: Check, read: Eye };
const voiceOf = ({ kind, from: { side } }: Said): Voice => (kind === 'note' ? 'note' : (side ?? 'house'));

interface BubbleProps {
  said: Said;
  marks: readonly SideMark[];
  /** The first of several of the same voice. */
  isNamed: boolean;
}

export function Bubble({ said, marks, isNamed }: BubbleProps) {
  const words = useWords();
  const { short, exact } = useClockTime(HERE);
  const voice = voiceOf(said);
  const at = new Date(said.sentAt);
  return (
    <Sheet $voice={voice} data-said={said.seq} data-voice={voice}>
      {isNamed && (
        <header>
          {voice === 'note' && <Lock aria-hidden />}
          {voice === 'note' ? words('note.by', { name: said.from.name ?? '–' }) : (said.from.name ?? words('guest'))}
        </header>
      )}
      {said.body !== null && <p>{said.body}</p>}
      {said.pictures.length > 0 && (
        <Pictures>
          {said.pictures.map(({ url, thumbnail, alternativeText }) => (
            <a key={url} href={url} target="_blank" rel="noreferrer" aria-label={words('picture.open')}>
              <img src={thumbnail ?? url} alt={alternativeText ?? ''} />
            </a>
          ))}
        </Pictures>
      )}
      <footer>
        <time dateTime={said.sentAt} title={exact(at)}>
          {short(at)}
        </time>
        {voice === 'house' && <ReachedMark reached={reachedOf(said, marks)} />}
      </footer>
    </Sheet>
  );
}

function ReachedMark({ reached }: { reached: Reached }) {
  const words = useWords();
  const Icon = REACHED_ICON[reached];
  return (
    <Flex gap={1} data-reached={reached}>
      <Icon aria-hidden />
      {words(`reached.${reached}`)}
    </Flex>
  );
}

export function Event({ said }: { said: Said }) {
  const words = useWords();
  const { locale } = useIntl();
  const { short, exact } = useClockTime(HERE);
  const at = new Date(said.sentAt);
  return (
    <Line data-said={said.seq}>
      {said.isInternal && <Lock role="img" aria-label={words('internal')} />}
      {eventText(said, locale)} ·{' '}
      <time dateTime={said.sentAt} title={exact(at)}>
        {short(at)}
      </time>
    </Line>
  );
}

/** Written, and not acknowledged by the house's server. */
export function OnItsWay({ outgoing: { body, isNote, refusal, clientId }, line }: { outgoing: Outgoing; line: ChatLine | null }) {
  const words = useWords();
  return (
    <Sheet $voice={isNote ? 'note' : 'house'} data-unsent={clientId}>
      <p>{body}</p>
      <footer>
        {refusal === null ? <Clock aria-hidden /> : <WarningCircle aria-hidden />}
        {refusal ?? words('sending')}
      </footer>
      {refusal !== null && (
        <Flex gap={2} justifyContent="flex-end">
          <Button variant="tertiary" onClick={() => line?.outbox.drop(clientId)}>
            {words('unsent.drop')}
          </Button>
          <Button variant="secondary" onClick={() => line?.retry(clientId)}>
            {words('unsent.again')}
          </Button>
        </Flex>
      )}
    </Sheet>
  );
}
