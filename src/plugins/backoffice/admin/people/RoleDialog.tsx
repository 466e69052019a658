/** Gives somebody another role, and says what the role is for. */
import * as React from 'react';
import { Button, Field, Flex, Modal, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import type { PersonDetails } from '../../contract/people';
import { useWords } from '../words';
import { calledOf, roleWord } from './names';

interface RoleDialogProps {
  person: PersonDetails;
  onDecide: (role: string) => void;
  onClose: () => void;
}

export function RoleDialog({ person, onDecide, onClose }: RoleDialogProps) {
  const words = useWords();
  const [role, setRole] = React.useState(person.role?.type ?? 'customer');
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{words('role.title', { name: calledOf(person, words) })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Field.Root name="role">
              <Field.Label>{words('people.role')}</Field.Label>
              <SingleSelect value={role} onChange={(next) => setRole(String(next))}>
                {person.givenRoles.map((given) => (
                  <SingleSelectOption key={given} value={given}>
                    {roleWord(words, { type: given, name: given })}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
            <Typography textColor="neutral600">{words('role.at-once')}</Typography>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" size="L" onClick={onClose}>
            {words('ask.keep')}
          </Button>
          <Button size="L" disabled={role === person.role?.type} onClick={() => onDecide(role)}>
            {words('role.give')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
