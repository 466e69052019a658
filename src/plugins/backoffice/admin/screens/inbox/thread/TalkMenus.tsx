/** Puts a conversation off, gives it to somebody, back to the queue, and labels it. */
import { IconButton, Menu } from '@strapi/design-system';
import { Clock, More } from '@strapi/icons';
import { styled } from 'styled-components';
import type { InboxPage, Talk } from '../../../../contract/inbox';
import { useNow } from '../../../kit/time/now';
import { HERE, useClockTime } from '../../../kit/time/When';
import { isOpen } from '../acts';
import type { TalkActs } from '../data/useTalkActs';
import { SNOOZES, snoozedUntil } from '../waiting';
import { useWords } from '../words';

const Square = styled.span`
  button {
    width: 4.4rem;
    height: 4.4rem;
  }
`;

interface MenuProps {
  talk: Talk;
  acts: TalkActs;
}

export function SnoozeMenu({ talk, acts: { ask } }: MenuProps) {
  const words = useWords();
  const now = useNow();
  const { day } = useClockTime(HERE);
  if (!isOpen(talk)) return null;
  const params = { id: talk.documentId };
  return (
    <Square>
      <Menu.Root>
        <Menu.Trigger tag={IconButton} icon={<Clock />} label={words('snooze')} />
        <Menu.Content popoverPlacement="bottom-end">
          {SNOOZES.map((choice) => {
            const until = snoozedUntil(choice, { now, timezone: HERE });
            return (
              <Menu.Item
                key={choice}
                onSelect={() =>
                  void ask('snoozeConversation', {
                    params,
                    body: { until: snoozedUntil(choice, { now: new Date(), timezone: HERE }).toISOString() },
                  })
                }
              >
                {words(`snooze.${choice}`, { at: day(until, now, words) })}
              </Menu.Item>
            );
          })}
          {talk.snoozedUntil && (
            <Menu.Item onSelect={() => void ask('snoozeConversation', { params, body: { until: null } })}>{words('snooze.wake')}</Menu.Item>
          )}
        </Menu.Content>
      </Menu.Root>
    </Square>
  );
}

export function MoreMenu({ talk, inbox, acts: { ask }, onLabels }: MenuProps & { inbox: InboxPage | null; onLabels: () => void }) {
  const words = useWords();
  const params = { id: talk.documentId };
  const others = (inbox?.agents ?? []).filter(({ key }) => key !== talk.assignee?.key && key !== inbox?.me.key);
  return (
    <Square>
      <Menu.Root>
        <Menu.Trigger tag={IconButton} icon={<More />} label={words('more', { name: talk.guest.name })} />
        <Menu.Content popoverPlacement="bottom-end">
          <Menu.Item onSelect={onLabels}>{words('labels.change')}</Menu.Item>
          {talk.assignee && isOpen(talk) && (
            <Menu.Item onSelect={() => void ask('giveBackConversation', { params })}>{words('giveBack')}</Menu.Item>
          )}
          {isOpen(talk) &&
            others.map(({ key, name, isAvailable }) => (
              <Menu.Item key={key} onSelect={() => void ask('assignConversation', { params, body: { to: key } })}>
                {words(isAvailable ? 'give.onDuty' : 'give', { name })}
              </Menu.Item>
            ))}
        </Menu.Content>
      </Menu.Root>
    </Square>
  );
}
