/** A form beside a screen: its title, its fields, and the two ways out of it. */
import * as React from 'react';
import { Button, Flex } from '@strapi/design-system';
import { styled } from 'styled-components';
import { Aside, AsideHead } from '../../../kit/frame/Aside';
import { schemeOf } from '../../../kit/marks/tones';
import { useWords } from '../words';

const Sheet = styled(Aside)`
  color-scheme: ${({ theme }) => schemeOf(theme)};
`;

interface FormSheetProps {
  title: string;
  submit: string;
  /** Says whether it was done; null while something is missing. */
  onSubmit: (() => Promise<boolean>) | null;
  onClose: () => void;
  children: React.ReactNode;
}

export function FormSheet({ title, submit, onSubmit, onClose, children }: FormSheetProps) {
  const words = useWords();
  const [isBusy, setBusy] = React.useState(false);
  const save = async (event: React.FormEvent) => {
    event.preventDefault();
    if (!onSubmit) return;
    setBusy(true);
    const isDone = await onSubmit();
    setBusy(false);
    if (isDone) onClose();
  };
  return (
    <Sheet as="form" aria-label={title} onSubmit={(event: React.FormEvent) => void save(event)}>
      <AsideHead title={title} onClose={onClose} />
      {children}
      <Flex gap={2} justifyContent="flex-end">
        <Button variant="tertiary" size="L" onClick={onClose}>
          {words('form.cancel')}
        </Button>
        <Button type="submit" size="L" loading={isBusy} disabled={!onSubmit}>
          {submit}
        </Button>
      </Flex>
    </Sheet>
  );
}
