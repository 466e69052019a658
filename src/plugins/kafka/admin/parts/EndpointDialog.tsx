/** Adds a program outside: its name, its address, and which events it wants to hear of. */
import * as React from 'react';
import { Field, TextInput } from '@strapi/design-system';
import { useDo } from '../../../backoffice/admin/kit/asking/useDo';
import { AskDialog } from '../../../backoffice/admin/kit/dialogs/AskDialog';
import type { WebhookEndpoint } from '../../contract/monitor';
import { useWords } from '../words';

const FIELDS = ['name', 'url', 'events'] as const;

interface EndpointDialogProps {
  onClose: () => void;
  onAdded: (made: WebhookEndpoint & { secret: string }) => void;
}

export function EndpointDialog({ onClose, onAdded }: EndpointDialogProps) {
  const words = useWords();
  const act = useDo();
  const [values, setValues] = React.useState({ name: '', url: 'https://', events: 'order.*' });
  const events = values.events.split(/[\s,]+/).filter(Boolean);
  const isReady = values.name.trim() !== '' && URL.canParse(values.url) && events.length > 0;
  const add = async () => {
    const body = { name: values.name.trim(), url: values.url.trim(), events };
    const made = await act<WebhookEndpoint & { secret: string }>({ path: '/kafka/webhooks', body, done: words('endpoint.added') });
    if (made) onAdded(made);
  };
  return (
    <AskDialog
      title={words('endpoint.add')}
      text={words('endpoint.add.text')}
      verb={words('endpoint.add')}
      isReady={isReady}
      onClose={onClose}
      onDecide={() => void add()}
    >
      {FIELDS.map((field) => (
        <Field.Root key={field} name={field} required hint={words(`endpoint.${field}.hint`)}>
          <Field.Label>{words(`endpoint.${field}`)}</Field.Label>
          <TextInput
            value={values[field]}
            onChange={(event: React.ChangeEvent<HTMLInputElement>) => setValues({ ...values, [field]: event.target.value })}
          />
          <Field.Hint />
        </Field.Root>
      ))}
    </AskDialog>
  );
}
