/** Asks once before an order ends against its guest's wish: which, whose, and why. */
import * as React from 'react';
import type { BoardCard, BoardMove } from '../../../../contract/board';
import { AskDialog } from '../../../kit/dialogs/AskDialog';
import { ReasonField } from '../../../kit/dialogs/ReasonField';
import { useWords, type Word } from '../words';

const USUAL: readonly Word[] = ['reason.quick.soldOut', 'reason.quick.busy', 'reason.quick.closing'];

/** A wish that goes back to all cooks has no dish that could be sold out. */
const USUAL_TO_DROP: readonly Word[] = ['reason.quick.cook', 'reason.quick.busy'];

const TITLES: Readonly<Record<string, Word>> = { reject: 'reason.reject', drop: 'reason.drop' };

interface ReasonDialogProps {
  card: BoardCard;
  move: BoardMove;
  onDecide: (reason: string) => void;
  onClose: () => void;
}

export function ReasonDialog({ card, move, onDecide, onClose }: ReasonDialogProps) {
  const words = useWords();
  const [reason, setReason] = React.useState('');
  return (
    <AskDialog
      title={words(TITLES[move.verb] ?? 'reason.cancel', { number: card.number })}
      text={words('reason.tells', { guest: card.guest ?? words('card.guest') })}
      verb={words(`order.verb.${move.verb}` as Word)}
      leave={words('reason.keep')}
      isDanger
      isReady={!move.needsReason || reason.trim() !== ''}
      onDecide={() => onDecide(reason.trim())}
      onClose={onClose}
    >
      <ReasonField
        name="reason"
        label={words('reason.label')}
        hint={words(move.needsReason ? 'reason.hint' : 'reason.optional')}
        usual={(move.verb === 'drop' ? USUAL_TO_DROP : USUAL).map((word) => words(word))}
        isRequired={move.needsReason}
        value={reason}
        onChange={setReason}
      />
    </AskDialog>
  );
}
