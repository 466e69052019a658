/** What can be done with this person: the decision that waits as a button, all else in a menu. */
import { Button, IconButton, Menu } from '@strapi/design-system';
import { More } from '@strapi/icons';
import { styled } from 'styled-components';
import type { PersonAct, PersonDetails } from '../../contract/people';
import { useWords } from '../words';
import { ASKS, LETTERS, primaryAct } from './acts';
import { calledOf } from './names';

const Bar = styled.div`
  display: flex;
  gap: 0.8rem;
  > *:first-child {
    flex: 1;
  }
  button {
    min-height: 4.4rem;
    min-width: 4.4rem;
    justify-content: center;
  }
  button > span {
    font-size: 1.4rem;
    line-height: 1.3;
  }
`;

interface PersonActionsProps {
  person: PersonDetails;
  isBusy: boolean;
  onAct: (act: PersonAct) => void;
}

export function PersonActions({ person, isBusy, onAct }: PersonActionsProps) {
  const words = useWords();
  const primary = primaryAct(person.acts);
  if (!primary) return null;
  const others = person.acts.filter((act) => act !== primary);
  return (
    <Bar>
      <Button variant={primary === 'reset' ? 'secondary' : 'default'} loading={isBusy} onClick={() => onAct(primary)} fullWidth>
        {words(`act.${primary}`)}
      </Button>
      {others.length > 0 && (
        <Menu.Root>
          <Menu.Trigger tag={IconButton} icon={<More />} label={words('people.more', { name: calledOf(person, words) })} />
          <Menu.Content popoverPlacement="bottom-end">
            {others.map((act) => (
              <Menu.Item key={act} variant={ASKS.includes(act) ? 'danger' : 'default'} onSelect={() => onAct(act)}>
                {words(`act.${act}`)} ({LETTERS[act]})
              </Menu.Item>
            ))}
          </Menu.Content>
        </Menu.Root>
      )}
    </Bar>
  );
}
