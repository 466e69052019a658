/** Asks once, and for a reason that is kept, where there is one to give. */
import * as React from 'react';
import { useWords } from '../words';
import { AskDialog, type AskDialogProps } from './AskDialog';
import { ReasonField } from './ReasonField';

const SHORTEST = 3;

interface AskReasonProps extends Omit<AskDialogProps, 'onDecide' | 'isReady' | 'children'> {
  needsReason: boolean;
  onDecide: (reason: string) => void;
}

export function AskReason({ needsReason, onDecide, ...asked }: AskReasonProps) {
  const words = useWords();
  const [reason, setReason] = React.useState('');
  const isReady = !needsReason || reason.trim().length >= SHORTEST;
  return (
    <AskDialog {...asked} isReady={isReady} onDecide={() => onDecide(reason.trim())}>
      {needsReason && (
        <ReasonField
          name="reason"
          label={words('ask.reason')}
          hint={words('ask.reason.hint')}
          value={reason}
          onChange={setReason}
          isRequired
        />
      )}
    </AskDialog>
  );
}
