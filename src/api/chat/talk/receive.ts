/** A guest has written and waits: whoever is free gets it, or the guest hears when somebody will be there. */
import type { Core } from '@strapi/strapi';
import { nextOpening, type Schedule } from '#domain/time';
import { wallClock } from '#domain/wall-clock';
import { clock } from '#platform/clock';
import type { Trx } from '#platform/postgres/rows';
import type { Conversation, Taking } from '../rows/conversation-rows';
import { chatSchedule } from '../rows/schedule';
import { assignNext } from './assign';
import { tellThread } from './say';

export async function receive(strapi: Core.Strapi, trx: Trx, { conversation, side }: Taking, wasWaiting: boolean): Promise<void> {
  if (side !== 'guest' || wasWaiting || conversation.waitingSince === null) return;
  const schedule = await chatSchedule(trx, conversation.venue);
  const at = schedule && nextOpening(schedule, clock.now());
  const isAway = schedule !== null && (at === null || at > clock.now());
  if (isAway) await tellThread(strapi, trx, conversation, { name: 'away', facts: at ? { at: said(at, schedule, conversation) } : {} });
  else if (conversation.assignee === null) await assignNext(strapi, trx, conversation, null);
}

/** As people say it, by the venue's clock. */
const said = (at: Date, { timezone }: Schedule, { language }: Conversation): string =>
  wallClock(timezone, at).setLocale(language).toFormat('cccc, d LLLL, HH:mm');
