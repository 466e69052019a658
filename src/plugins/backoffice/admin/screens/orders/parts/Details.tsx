/** Everything about one order, beside the board. */
import * as React from 'react';
import { Flex } from '@strapi/design-system';
import type { BoardCard } from '../../../../contract/board';
import { Aside, AsideHead } from '../../../kit/frame/Aside';
import { Part } from '../../../kit/frame/Part';
import { RecordLink } from '../../../kit/frame/RecordLink';
import { History } from '../../../kit/history/History';
import { FactList } from '../../../kit/marks/Facts';
import { WriteToGuest } from '../../../kit/talk/WriteToGuest';
import { useClockTime } from '../../../kit/time/When';
import { useWords, wordOr } from '../words';
import { CardActions } from './CardActions';
import { Contact } from './Contact';
import { Due } from './Due';
import { AsksToCancel, Fulfilment, Payment } from './Marks';
import { OrderLines } from './OrderLines';

export function Details({ card, onClose }: { card: BoardCard; onClose: () => void }) {
  const words = useWords();
  return (
    <Aside aria-label={words('details.title', { number: card.number })}>
      <AsideHead
        title={words('details.title', { number: card.number })}
        about={[card.guest ?? words('card.guest'), card.venue?.name, card.cook && words('card.cook', { name: card.cook })]
          .filter(Boolean)
          .join(' · ')}
        onClose={onClose}
      />
      <Flex gap={4} wrap="wrap">
        <strong>{words(`order.status.${card.status}`)}</strong>
        <Fulfilment card={card} />
        <Due card={card} />
      </Flex>
      {card.cancelRequestedAt && <AsksToCancel />}
      <CardActions card={card} />
      <WriteToGuest about={{ kind: 'order', order: card.id }} />
      <Part title={words('details.items')}>
        <OrderLines lines={card.lines} currency={card.currency} />
        <Payment card={card} />
      </Part>
      <Times card={card} />
      {card.contact && <Contact contact={card.contact} />}
      {card.note && <Part title={words('details.note')}>{card.note}</Part>}
      {card.cancelReason && <Part title={words('details.reason')}>{card.cancelReason}</Part>}
      <History
        of="orders"
        id={card.id}
        changedAt={card.changedAt}
        timezone={card.timezone}
        statusWord={(status) => wordOr(words, `order.status.${status}`, status)}
      />
      <RecordLink type="api::order.order" id={card.id} />
    </Aside>
  );
}

function Times({ card }: { card: BoardCard }) {
  const words = useWords();
  const { exact } = useClockTime(card.timezone);
  const times = [
    ['details.placed', card.placedAt],
    ['details.wanted', card.wantedAt],
    ['details.promised', card.promisedAt],
  ] as const;
  return (
    <FactList>
      {times.map(([word, at]) =>
        at ? (
          <React.Fragment key={word}>
            <dt>{words(word)}</dt>
            <dd>{exact(new Date(at))}</dd>
          </React.Fragment>
        ) : null,
      )}
    </FactList>
  );
}
