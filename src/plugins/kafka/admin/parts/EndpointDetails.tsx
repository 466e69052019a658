/** One program outside: switched on and off, its secret renewed, its calls with their answers. */
import * as React from 'react';
import { Button, Flex, Switch, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useAsked } from '../../../backoffice/admin/kit/asking/useAsked';
import { useDo } from '../../../backoffice/admin/kit/asking/useDo';
import { AskDialog } from '../../../backoffice/admin/kit/dialogs/AskDialog';
import { Part } from '../../../backoffice/admin/kit/frame/Part';
import { Facts } from '../../../backoffice/admin/kit/marks/Facts';
import { Pill } from '../../../backoffice/admin/kit/marks/Pill';
import type { Tone } from '../../../backoffice/admin/kit/marks/tone';
import { Ago, HERE } from '../../../backoffice/admin/kit/time/When';
import type { WebhookDelivery, WebhookEndpoint } from '../../contract/monitor';
import { useWords } from '../words';

const TONE: Readonly<Record<WebhookDelivery['state'], Tone>> = { waiting: 'soon', delivered: 'good', failed: 'late' };
const Call = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.4rem 0.8rem;
  padding: 0.8rem 0;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  strong {
    flex: 1;
    font-weight: 600;
  }
  small {
    flex-basis: 100%;
    font-size: 1.3rem;
    overflow-wrap: anywhere;
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;

interface EndpointDetailsProps {
  endpoint: WebhookEndpoint;
  onSecret: (secret: string) => void;
  onDone: () => void;
}

export function EndpointDetails({ endpoint, onSecret, onDone }: EndpointDetailsProps) {
  const words = useWords();
  const act = useDo();
  const [asked, setAsked] = React.useState<'rotate' | 'remove' | null>(null);
  const path = `/kafka/webhooks/${endpoint.id}`;
  const decide = async (verb: 'rotate' | 'remove') => {
    setAsked(null);
    if (verb === 'remove') await act({ method: 'del', path, done: words('endpoint.remove.done') });
    else {
      const answer = await act<{ secret: string }>({ path: `${path}/rotate`, done: words('endpoint.rotate.done') });
      if (answer) onSecret(answer.secret);
    }
    onDone();
  };
  const turn = async (isActive: boolean) => {
    await act({ method: 'put', path, body: { isActive }, done: words(isActive ? 'endpoint.on.done' : 'endpoint.off.done') });
    onDone();
  };
  return (
    <>
      {endpoint.stoppedReason && <Part title={words('details.error')}>{endpoint.stoppedReason}</Part>}
      <Facts
        facts={[
          [words('endpoint.url'), endpoint.url],
          [words('endpoint.events'), endpoint.events.join(', ')],
        ]}
      />
      <Flex gap={3}>
        <Switch
          aria-label={words('endpoint.switch', { name: endpoint.name })}
          checked={endpoint.isActive}
          onCheckedChange={(isOn: boolean) => void turn(isOn)}
        />
        <Typography>{words(endpoint.isActive ? 'endpoint.on' : 'endpoint.off')}</Typography>
      </Flex>
      <Flex gap={2} wrap="wrap">
        <Button size="L" variant="secondary" onClick={() => setAsked('rotate')}>
          {words('endpoint.rotate')}
        </Button>
        <Button size="L" variant="danger-light" onClick={() => setAsked('remove')}>
          {words('endpoint.remove')}
        </Button>
      </Flex>
      <Part title={words('endpoint.calls')}>
        <Calls endpoint={endpoint.id} />
      </Part>
      {asked && (
        <AskDialog
          title={words(`endpoint.${asked}`)}
          text={words(`endpoint.${asked}.ask`, { name: endpoint.name })}
          verb={words(`endpoint.${asked}`)}
          isDanger={asked === 'remove'}
          onClose={() => setAsked(null)}
          onDecide={() => void decide(asked)}
        />
      )}
    </>
  );
}

function Calls({ endpoint }: { endpoint: string }) {
  const words = useWords();
  const act = useDo();
  const { data: calls, reload } = useAsked<WebhookDelivery[]>(`/kafka/webhooks/${endpoint}/deliveries`);
  const again = async (id: string) => {
    await act({ path: `/kafka/deliveries/${id}/resend`, done: words('call.again.done') });
    void reload();
  };
  if (calls?.length === 0) return <Typography textColor="neutral600">{words('call.none')}</Typography>;
  return (
    <div>
      {calls?.map(({ id, eventName, state, attempts, lastStatus, lastAnswer, dueAt }) => (
        <Call key={id}>
          <Pill tone={TONE[state]}>{words(`call.${state}`)}</Pill>
          <strong>{eventName}</strong>
          <Ago at={dueAt} timezone={HERE} />
          <Button size="S" variant="tertiary" onClick={() => void again(id)}>
            {words('call.again')}
          </Button>
          {attempts > 0 && <small>{words('call.answer', { count: attempts, answer: answerOf(lastStatus, lastAnswer) })}</small>}
        </Call>
      ))}
    </div>
  );
}

const answerOf = (status: number | null, text: string | null): string => [status, text].filter(Boolean).join(' ') || '–';
