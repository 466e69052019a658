/** Asks once, naming what will be done; with a reason where one is kept for later. */
import * as React from 'react';
import { AskDialog as Dialog } from '../../../backoffice/admin/parts/AskDialog';
import { ReasonField } from '../../../backoffice/admin/parts/ReasonField';
import { useWords } from '../words';

const SHORTEST = 3;

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

export function AskDialog({ needsReason = false, children, isReady = true, onDecide, ...asked }: AskDialogProps) {
  const words = useWords();
  const [reason, setReason] = React.useState('');
  const isAnswered = isReady && (!needsReason || reason.trim().length >= SHORTEST);
  return (
    <Dialog {...asked} leave={words('ask.leave')} isReady={isAnswered} onDecide={() => onDecide(reason.trim())}>
      {children}
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
    </Dialog>
  );
}
