/** What is done from the card: asked about first where a guest loses by it, and shown as soon as it is so. */
import * as React from 'react';
import { AskDialog } from '../../../kit/dialogs/AskDialog';
import { ReasonField } from '../../../kit/dialogs/ReasonField';
import type { TalkActs } from '../data/useTalkActs';
import { useWords } from '../words';
import { useAsking, type Ask } from '../../../kit/asking/useAsking';

export interface Question {
  title: string;
  verb: string;
  needsReason: boolean;
  run: (reason: string) => void;
}

export interface Doing {
  ask: Ask;
  /** Asks for a reason first. */
  question: (asked: Question) => void;
  dialog: React.ReactNode;
}

const CARD = 'card';

export function useDoing(reload: () => Promise<void>, { asked, setAsked }: TalkActs): Doing {
  const ask = useAsking(reload);
  const [question, setQuestion] = React.useState<Question | null>(null);
  const close = () => {
    setQuestion(null);
    setAsked(null);
  };
  return {
    ask,
    question: (next) => {
      setQuestion(next);
      setAsked(CARD);
    },
    dialog: question && asked === CARD && (
      <ReasonDialog
        question={question}
        onClose={close}
        onDecide={(reason) => {
          close();
          question.run(reason);
        }}
      />
    ),
  };
}

function ReasonDialog({ question, onDecide, onClose }: { question: Question; onDecide: (reason: string) => void; onClose: () => void }) {
  const words = useWords();
  const [reason, setReason] = React.useState('');
  const { title, verb, needsReason } = question;
  return (
    <AskDialog
      title={title}
      text={words('reason.tells')}
      verb={verb}
      isDanger
      isReady={!needsReason || reason.trim() !== ''}
      onDecide={() => onDecide(reason.trim())}
      onClose={onClose}
    >
      <ReasonField
        name="reason"
        label={words('ask.reason')}
        hint={words(needsReason ? 'reason.hint' : 'reason.optional')}
        isRequired={needsReason}
        value={reason}
        onChange={setReason}
      />
    </AskDialog>
  );
}
