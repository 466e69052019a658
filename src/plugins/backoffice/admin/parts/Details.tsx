/** Everything about one order, beside the board. */
import * as React from 'react';
import { Box, Flex, IconButton, LinkButton, Typography } from '@strapi/design-system';
import { Cross, ExternalLink } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import type { BoardCard } from '../../contract/board';
import { useMay } from '../data/useMay';
import { useWords } from '../words';
import { CardActions } from './CardActions';
import { Contact } from './Contact';
import { History } from './History';
import { AsksToCancel, Fulfilment, Payment } from './Marks';
import { OrderLines } from './OrderLines';
import { Aside } from './Aside';
import { Part } from './Part';
import { Due, useClockTime } from './When';

const RECORD = '/content-manager/collection-types/api::order.order';

export function Details({ card, onClose }: { card: BoardCard; onClose: () => void }) {
  const words = useWords();
  const mayRead = useMay('plugin::content-manager.explorer.read', 'api::order.order');
  return (
    <Aside aria-label={words('details.title', { number: card.number })}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
        <Box>
          <Typography variant="beta" tag="h2">
            {words('details.title', { number: card.number })}
          </Typography>
          <Typography tag="p" textColor="neutral600">
            {[card.guest ?? words('card.guest'), card.venue?.name, card.cook && words('card.cook', { name: card.cook })]
              .filter(Boolean)
              .join(' · ')}
          </Typography>
        </Box>
        <IconButton label={words('details.close')} onClick={onClose} size="L">
          <Cross />
        </IconButton>
      </Flex>
      <Flex gap={4} wrap="wrap">
        <strong>{words(`status.${card.status}`)}</strong>
        <Fulfilment card={card} />
        <Due card={card} />
      </Flex>
      {card.cancelRequestedAt && <AsksToCancel />}
      <CardActions card={card} />
      <Part title={words('details.items')}>
        <OrderLines lines={card.lines} currency={card.currency} />
        <Payment card={card} />
      </Part>
      <Times card={card} />
      {card.contact && <Contact contact={card.contact} />}
      {card.note && <Part title={words('details.note')}>{card.note}</Part>}
      {card.cancelReason && <Part title={words('details.reason')}>{card.cancelReason}</Part>}
      <History of="orders" id={card.id} changedAt={card.changedAt} timezone={card.timezone} />
      {mayRead && (
        <LinkButton tag={NavLink} to={`${RECORD}/${card.id}`} variant="tertiary" size="L" endIcon={<ExternalLink />}>
          {words('details.record')}
        </LinkButton>
      )}
    </Aside>
  );
}

const TwoColumns = styled.dl`
  display: grid;
  grid-template-columns: auto 1fr;
  gap: 0.4rem 1.6rem;
  dt {
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;

function Times({ card }: { card: BoardCard }) {
  const words = useWords();
  const { exact } = useClockTime(card.timezone);
  const times = [
    ['details.placed', card.placedAt],
    ['details.wanted', card.wantedAt],
    ['details.promised', card.promisedAt],
  ] as const;
  return (
    <TwoColumns>
      {times.map(([word, at]) =>
        at ? (
          <React.Fragment key={word}>
            <dt>{words(word)}</dt>
            <dd>{exact(new Date(at))}</dd>
          </React.Fragment>
        ) : null,
      )}
    </TwoColumns>
  );
}
