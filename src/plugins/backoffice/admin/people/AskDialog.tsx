/** Asks once before something is taken from somebody: what, and from whom. */
import { Button, Modal, Typography } from '@strapi/design-system';
import type { PersonAct, PersonDetails } from '../../contract/people';
import { useWords, type Word } from '../words';
import { calledOf } from './names';

interface AskDialogProps {
  person: PersonDetails;
  act: PersonAct;
  onDecide: () => void;
  onClose: () => void;
}

export function AskDialog({ person, act, onDecide, onClose }: AskDialogProps) {
  const words = useWords();
  const facts = { name: calledOf(person, words), username: person.username, devices: person.sessions.length, orders: person.orderCount };
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{words(`ask.${act}.title` as Word, facts)}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Typography tag="p">{words(`ask.${act}.text` as Word, facts)}</Typography>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" size="L" onClick={onClose}>
            {words('ask.keep')}
          </Button>
          <Button variant="danger" size="L" onClick={onDecide}>
            {words(`act.${act}`)}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
