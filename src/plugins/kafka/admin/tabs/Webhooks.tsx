/** Programs outside that are called about events: who, about what, and every call with its answer. */
import * as React from 'react';
import { Button, Flex } from '@strapi/design-system';
import { Link as LinkIcon, Plus } from '@strapi/icons';
import { useAsked } from '../../../backoffice/admin/kit/asking/useAsked';
import { Beside } from '../../../backoffice/admin/kit/frame/Beside';
import { Row, Rows } from '../../../backoffice/admin/kit/frame/Row';
import { Empty } from '../../../backoffice/admin/kit/states/Empty';
import { States } from '../../../backoffice/admin/kit/states/States';
import type { WebhookEndpoint } from '../../contract/monitor';
import type { ChangeView, View } from '../data/useView';
import { EndpointDetails } from '../parts/EndpointDetails';
import { EndpointDialog } from '../parts/EndpointDialog';
import { SecretDialog } from '../parts/SecretDialog';
import { useWords } from '../words';

export function WebhooksTab({ view, onView }: { view: View; onView: ChangeView }) {
  const words = useWords();
  const asked = useAsked<WebhookEndpoint[]>('/kafka/webhooks');
  const [isAdding, setAdding] = React.useState(false);
  const [secret, setSecret] = React.useState<string | null>(null);
  const opened = asked.data?.find(({ id }) => id === view.open);
  const add = (
    <Button size="L" startIcon={<Plus />} onClick={() => setAdding(true)}>
      {words('endpoint.add')}
    </Button>
  );
  const list = (
    <States
      asked={asked}
      isEmpty={(endpoints) => endpoints.length === 0}
      empty={<Empty icon={LinkIcon} title={words('endpoint.none')} text={words('endpoint.none.text')} action={add} />}
    >
      {(endpoints) => (
        <Flex direction="column" alignItems="stretch" gap={4}>
          <div>{add}</div>
          <Rows>
            {endpoints.map((endpoint) => (
              <Row
                key={endpoint.id}
                tone={endpoint.isActive ? 'good' : 'refused'}
                state={words(endpoint.isActive ? 'endpoint.on' : 'endpoint.off')}
                title={endpoint.name}
                remark={endpoint.stoppedReason ?? endpoint.url}
                isOpen={endpoint.id === view.open}
                onOpen={() => onView({ open: endpoint.id })}
              />
            ))}
          </Rows>
        </Flex>
      )}
    </States>
  );
  return (
    <>
      <Beside list={list} title={opened?.name ?? null} onClose={() => onView({ open: '' })}>
        {opened && <EndpointDetails key={opened.id} endpoint={opened} onSecret={setSecret} onDone={() => void asked.reload()} />}
      </Beside>
      {isAdding && (
        <EndpointDialog
          onClose={() => setAdding(false)}
          onAdded={(made) => {
            setAdding(false);
            setSecret(made.secret);
            onView({ open: made.id });
            void asked.reload();
          }}
        />
      )}
      {secret && <SecretDialog secret={secret} onClose={() => setSecret(null)} />}
    </>
  );
}
