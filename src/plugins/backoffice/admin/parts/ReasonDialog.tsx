/** Asks once before an order ends against its guest's wish: which, whose, and why. */
import * as React from 'react';
import { Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import type { BoardCard, BoardMove } from '../../contract/board';
import { useWords, type Word } from '../words';

const QUICK: readonly Word[] = ['reason.quick.soldOut', 'reason.quick.busy', 'reason.quick.closing'];
const MAX_LENGTH = 500;

interface ReasonDialogProps {
  card: BoardCard;
  move: BoardMove;
  onDecide: (reason: string) => void;
  onClose: () => void;
}

export function ReasonDialog({ card, move, onDecide, onClose }: ReasonDialogProps) {
  const words = useWords();
  const [reason, setReason] = React.useState('');
  const isMissing = move.needsReason && reason.trim() === '';
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{words(move.verb === 'reject' ? 'reason.reject' : 'reason.cancel', { number: card.number })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{words('reason.tells', { guest: card.guest ?? words('card.guest') })}</Typography>
            <Flex gap={2} wrap="wrap">
              {QUICK.map((word) => (
                <Button key={word} variant="tertiary" size="L" onClick={() => setReason(words(word))}>
                  {words(word)}
                </Button>
              ))}
            </Flex>
            <Field.Root name="reason" required={move.needsReason} hint={words(move.needsReason ? 'reason.hint' : 'reason.optional')}>
              <Field.Label>{words('reason.label')}</Field.Label>
              <Textarea
                autoFocus
                value={reason}
                maxLength={MAX_LENGTH}
                onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => setReason(event.target.value)}
              />
              <Field.Hint />
            </Field.Root>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" size="L" onClick={onClose}>
            {words('reason.keep')}
          </Button>
          <Button variant="danger" size="L" disabled={isMissing} onClick={() => onDecide(reason.trim())}>
            {words(`verb.${move.verb}` as Word)}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
