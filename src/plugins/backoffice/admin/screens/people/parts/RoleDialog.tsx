/** Gives somebody another role, and says what the role is for. */
import * as React from 'react';
import { Field, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import type { PersonDetails } from '../../../../contract/people';
import { AskDialog } from '../../../kit/dialogs/AskDialog';
import { calledOf, roleWord } from '../names';
import type { GivenRole } from '#domain/account/account';
import { useWords } from '../words';

interface RoleDialogProps {
  person: PersonDetails;
  onDecide: (role: GivenRole) => void;
  onClose: () => void;
}

export function RoleDialog({ person, onDecide, onClose }: RoleDialogProps) {
  const words = useWords();
  const [role, setRole] = React.useState(person.role?.type ?? 'customer');
  const chosen = person.givenRoles.find((one) => one === role);
  return (
    <AskDialog
      title={words('role.title', { name: calledOf(person, words) })}
      verb={words('role.give')}
      leave={words('ask.keep')}
      isReady={chosen !== undefined && role !== person.role?.type}
      onDecide={() => chosen && onDecide(chosen)}
      onClose={onClose}
    >
      <Field.Root name="role">
        <Field.Label>{words('role')}</Field.Label>
        <SingleSelect value={role} onChange={(next) => setRole(String(next))}>
          {person.givenRoles.map((given) => (
            <SingleSelectOption key={given} value={given}>
              {roleWord(words, { type: given, name: given })}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <Typography textColor="neutral600">{words('role.at-once')}</Typography>
    </AskDialog>
  );
}
