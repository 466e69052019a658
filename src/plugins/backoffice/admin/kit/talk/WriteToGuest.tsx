/** The door from an order or a booking to the conversation with its guest, for who may answer guests. */
import * as React from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { Button } from '@strapi/design-system';
import { Message } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';
import { usePanelAction, type SentTo } from '../actions';
import { failureOf } from '../asking/failure';
import { useMay } from '../asking/useMay';
import { useWords } from '../words';

const INBOX = '/plugins/backoffice/inbox';

export function WriteToGuest({ about }: { about: SentTo<'openConversation'>['body'] }) {
  const words = useWords();
  const act = usePanelAction();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const mayWrite = useMay('plugin::backoffice.inbox.write');
  const [isBusy, setBusy] = React.useState(false);
  if (!mayWrite) return null;
  const open = async () => {
    setBusy(true);
    try {
      const { documentId } = await act('openConversation', { body: about });
      navigate(`${INBOX}?view=all&talk=${documentId}`);
    } catch (error) {
      toggleNotification({ type: 'danger', message: failureOf(error).message });
      setBusy(false);
    }
  };
  return (
    <Button variant="secondary" size="L" startIcon={<Message />} loading={isBusy} onClick={() => void open()}>
      {words('write.toGuest')}
    </Button>
  );
}
