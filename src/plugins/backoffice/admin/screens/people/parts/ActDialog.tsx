/** Asks once before something is taken from somebody: what, and from whom. */
import type { PersonAct, PersonDetails } from '../../../../contract/people';
import { AskDialog } from '../../../kit/dialogs/AskDialog';
import { calledOf } from '../names';
import { useWords, type Word } from '../words';

interface ActDialogProps {
  person: PersonDetails;
  act: PersonAct;
  onDecide: () => void;
  onClose: () => void;
}

export function ActDialog({ person, act, onDecide, onClose }: ActDialogProps) {
  const words = useWords();
  const facts = { name: calledOf(person, words), username: person.username, devices: person.sessions.length, orders: person.orderCount };
  return (
    <AskDialog
      title={words(`ask.${act}.title` as Word, facts)}
      text={words(`ask.${act}.text` as Word, facts)}
      verb={words(`act.${act}`)}
      leave={words('ask.keep')}
      isDanger
      onDecide={onDecide}
      onClose={onClose}
    />
  );
}
