/** Asks once, naming what will be done; with a reason where one is kept for later. */
import * as React from 'react';
import { Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { useWords } from '../words';

const SHORTEST = 3;
const LONGEST = 500;

interface AskDialogProps {
  title: string;
  text: string;
  verb: string;
  isDanger?: boolean;
  needsReason?: boolean;
  /** Further questions; `isReady` says whether they are answered. */
  children?: React.ReactNode;
  isReady?: boolean;
  onClose: () => void;
  onDecide: (reason: string) => void;
}

export function AskDialog({ title, text, verb, isDanger, needsReason, children, isReady = true, onClose, onDecide }: AskDialogProps) {
  const words = useWords();
  const [reason, setReason] = React.useState('');
  const isMissing = !isReady || (needsReason && reason.trim().length < SHORTEST);
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{text}</Typography>
            {children}
            {needsReason && (
              <Field.Root name="reason" required hint={words('ask.reason.hint')}>
                <Field.Label>{words('ask.reason')}</Field.Label>
                <Textarea
                  autoFocus
                  value={reason}
                  maxLength={LONGEST}
                  onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => setReason(event.target.value)}
                />
                <Field.Hint />
              </Field.Root>
            )}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" size="L" onClick={onClose}>
            {words('ask.leave')}
          </Button>
          <Button variant={isDanger ? 'danger' : 'default'} size="L" disabled={isMissing} onClick={() => onDecide(reason.trim())}>
            {verb}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
