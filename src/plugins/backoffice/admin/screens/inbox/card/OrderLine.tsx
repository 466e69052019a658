/** One order of whoever writes, with the steps that the server allows. */
import { Button, LinkButton } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { actionOf } from '#domain/machine';
import { ORDER_MEANINGS } from '#domain/order/order';
import type { BoardMove } from '../../../../contract/board';
import type { PersonOrder } from '../../../../contract/inbox';
import { Money } from '../../../kit/marks/Money';
import type { Tone } from '../../../kit/marks/tone';
import { Ago, HERE } from '../../../kit/time/When';
import { useWords, type Word } from '../words';
import { Entry } from './parts';
import type { Doing } from './useDoing';

const REFUSALS = ['reject', 'cancel', 'drop'];

function toneOf({ status }: PersonOrder): Tone {
  const { phase } = ORDER_MEANINGS[status];
  if (phase === 'called_off') return 'refused';
  return phase === 'received' ? 'good' : phase === 'asked' ? 'new' : 'calm';
}

export function OrderLine({ order, isOfTalk, doing }: { order: PersonOrder; isOfTalk: boolean; doing: Doing }) {
  const words = useWords();
  const { id, number, status, total, currency, moves, cancelRequestedAt, placedAt } = order;
  const move = ({ verb, needsReason }: BoardMove): void => {
    const name = words(`order.verb.${verb}` as Word);
    const run = (reason: string) => void doing.ask(actionOf('order', verb), { params: { id }, body: { ...(reason && { reason }) } });
    if (!REFUSALS.includes(verb)) run('');
    else doing.question({ title: words('ask.order', { verb: name, number }), verb: name, needsReason, run });
  };
  const about = (
    <>
      <Ago at={placedAt} timezone={HERE} />
      {total !== null && (
        <>
          {' · '}
          <Money amount={total} currency={currency} />
        </>
      )}
      {cancelRequestedAt && ` · ${words('asksToCancel')}`}
    </>
  );
  return (
    <Entry title={number} tone={toneOf(order)} state={words(`order.status.${status}`)} isOfTalk={isOfTalk} about={about}>
      {moves.map((step) => (
        <Button key={step.verb} variant={REFUSALS.includes(step.verb) ? 'danger-light' : 'secondary'} onClick={() => move(step)}>
          {words(`order.verb.${step.verb}` as Word)}
        </Button>
      ))}
      {ORDER_MEANINGS[status].column !== 'done' && (
        <LinkButton tag={NavLink} variant="tertiary" to={`/plugins/backoffice/orders?order=${id}`}>
          {words('card.open')}
        </LinkButton>
      )}
    </Entry>
  );
}
