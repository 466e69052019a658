/** What can be done with this person: the decision that waits as a button, all else in a menu. */
import { Button, IconButton, Menu } from '@strapi/design-system';
import { More } from '@strapi/icons';
import type { PersonAct, PersonDetails } from '../../../../contract/people';
import { ActionBar } from '../../../kit/frame/ActionBar';
import { ASKS, LETTERS, primaryAct } from '../acts';
import { calledOf } from '../names';
import { useWords } from '../words';

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
    <ActionBar>
      <Button variant={primary === 'reset' ? 'secondary' : 'default'} loading={isBusy} onClick={() => onAct(primary)} fullWidth>
        {words(`act.${primary}`)}
      </Button>
      {others.length > 0 && (
        <Menu.Root>
          <Menu.Trigger tag={IconButton} icon={<More />} label={words('more', { name: calledOf(person, words) })} />
          <Menu.Content popoverPlacement="bottom-end">
            {others.map((act) => (
              <Menu.Item key={act} variant={ASKS.includes(act) ? 'danger' : 'default'} onSelect={() => onAct(act)}>
                {words(`act.${act}`)} ({LETTERS[act]})
              </Menu.Item>
            ))}
          </Menu.Content>
        </Menu.Root>
      )}
    </ActionBar>
  );
}
