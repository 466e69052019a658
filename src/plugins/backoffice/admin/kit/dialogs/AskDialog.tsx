/** Asks once before something is done: what, and to whom; with further questions where they need an answer first. */
import type * as React from 'react';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useWords } from '../words';

export interface AskDialogProps {
  title: string;
  text?: string;
  /** The button that does it, and the one that leaves all as it is. */
  verb: string;
  leave?: string;
  isDanger?: boolean | undefined;
  /** The further questions are answered. */
  isReady?: boolean | undefined;
  /** Enter does it: nothing else has to be typed. */
  hasFocus?: boolean | undefined;
  children?: React.ReactNode;
  onDecide: () => void;
  onClose: () => void;
}

export function AskDialog({ title, text, verb, leave, children, onDecide, onClose, ...more }: AskDialogProps) {
  const words = useWords();
  const { isDanger = false, isReady = true, hasFocus = false } = more;
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {text && <Typography tag="p">{text}</Typography>}
            {children}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" size="L" onClick={onClose}>
            {leave ?? words('ask.leave')}
          </Button>
          <Button variant={isDanger ? 'danger' : 'default'} size="L" disabled={!isReady} onClick={onDecide} autoFocus={hasFocus}>
            {verb}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
