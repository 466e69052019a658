/** Who it is and what it is about, who else looks, and what can be done with the conversation. */
import { Button, Flex, Typography } from '@strapi/design-system';
import { Eye, User } from '@strapi/icons';
import { styled } from 'styled-components';
import type { InboxPage, Talk } from '../../../../contract/inbox';
import { SquareButton } from '../../../kit/frame/Tools';
import { Mark } from '../../../kit/marks/Mark';
import { actsOn } from '../acts';
import type { TalkActs } from '../data/useTalkActs';
import type { Thread } from '../data/useThread';
import { useWords, type Words } from '../words';
import { LabelsDialog } from './LabelsDialog';
import { MoreMenu, SnoozeMenu } from './TalkMenus';

const Head = styled.header`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 0.8rem 1.6rem;
  padding: 1rem 2rem;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
  background: ${({ theme }) => theme.colors.neutral0};
`;
const Who = styled.div`
  min-width: 0;
  flex: 1 1 18rem;
  font-size: 1.3rem;
  color: ${({ theme }) => theme.colors.neutral600};
`;
const Acts = styled(Flex)`
  button {
    min-height: 4.4rem;
  }
`;
const Others = styled(Mark)`
  font-weight: 600;
  color: ${({ theme }) => theme.colors.warning700};
`;

const LABELS = 'labels';

interface TalkHeadProps {
  talk: Talk;
  thread: Thread;
  inbox: InboxPage | null;
  mayWrite: boolean;
  acts: TalkActs;
  isCardOpen: boolean;
  onCard: () => void;
}

export function TalkHead({ talk, thread, inbox, mayWrite, acts, isCardOpen, onCard }: TalkHeadProps) {
  const words = useWords();
  const others = othersHere(thread, inbox?.me.name);
  const [first, ...more] = actsOn(talk, inbox?.me);
  return (
    <Head>
      <Who>
        <Typography variant="delta" fontWeight="bold" textColor="neutral900" tag="h2">
          {talk.guest.name}
        </Typography>
        <p>{aboutOf(talk, thread, words)}</p>
        {others.length > 0 && (
          <Others role="status">
            <Eye aria-hidden />
            {words('viewers', { names: others.join(', '), count: others.length })}
          </Others>
        )}
      </Who>
      <Acts gap={2}>
        {mayWrite && first && (
          <Button size="L" variant={first === 'take' ? 'default' : 'secondary'} onClick={() => acts.act(talk.documentId, first)}>
            {words(`act.${first}`)}
          </Button>
        )}
        {mayWrite &&
          more.map((act) => (
            <Button key={act} size="L" variant="tertiary" onClick={() => acts.act(talk.documentId, act)}>
              {words(`act.${act}`)}
            </Button>
          ))}
        {mayWrite && <SnoozeMenu talk={talk} acts={acts} />}
        {mayWrite && <MoreMenu talk={talk} inbox={inbox} acts={acts} onLabels={() => acts.setAsked(LABELS)} />}
        <SquareButton label={words('card.toggle')} isPressed={isCardOpen} onClick={onCard}>
          <User />
        </SquareButton>
      </Acts>
      {acts.asked === LABELS && <LabelsDialog talk={talk} acts={acts} />}
    </Head>
  );
}

/** One of those who look is oneself. */
function othersHere({ presence }: Thread, me: string | undefined): string[] {
  return (presence?.viewers ?? []).filter((name) => name !== me);
}

function aboutOf({ kind, order, partner, venue, language, assignee, labels }: Talk, { presence }: Thread, words: Words): string {
  const parts = [
    words(presence?.here.guest ? 'guest.here' : 'guest.away'),
    kind === 'order' && order ? words('about.order', { number: order.number }) : null,
    partner && words('with', { name: partner.name }),
    venue?.name,
    words(`language.${language}`),
    assignee ? words('assigned', { name: assignee.name }) : null,
    ...labels.map((label) => `#${label}`),
  ];
  return parts.filter(Boolean).join(' · ');
}
