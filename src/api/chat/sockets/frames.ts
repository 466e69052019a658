/** The messages of `/chat` that its clients may send, and what they are told. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { SIDES } from '#domain/conversation/conversation';
import { DomainError } from '#domain/errors';
import { documentId, MAX_INTEGER } from '#platform/actions/fields';
import { message, type Line, type Message, type Notice } from '#platform/sockets/namespace';
import { clientId, conversationOutput, messageOutput, opening, sent, seq } from '../actions/chat-fields';
import { chats } from '../services/conversation';
import type { Rooms } from './rooms';

const conversation = documentId;
const here = z.object({ guest: z.boolean(), partner: z.boolean(), house: z.boolean() });
const ofTalk = z.object({ conversation: z.string() });

export const notices: readonly Notice[] = [
  {
    name: 'message',
    summary: 'Somebody said something, or something happened. Numbers grow; some are the house’s own and never seen by others.',
    payload: ofTalk.extend({ message: messageOutput }),
  },
  {
    name: 'read',
    summary: 'How far a side has come: what reached it, what it has read.',
    payload: ofTalk.extend({ side: z.enum(SIDES), deliveredSeq: z.number().int(), readSeq: z.number().int() }),
  },
  {
    name: 'typing',
    summary: 'Somebody is writing; nothing for six seconds means no more.',
    payload: ofTalk.extend({ side: z.enum(SIDES), name: z.string().nullable(), isTyping: z.boolean() }),
  },
  {
    name: 'presence',
    summary: 'Which sides have it open now; the house also hears which of its own.',
    payload: ofTalk.extend({ here, viewers: z.array(z.string()).optional() }),
  },
  {
    name: 'conversation',
    summary: 'It was assigned, closed, reopened or labelled: ask for it again.',
    payload: ofTalk.extend({ changed: z.literal(true) }),
  },
  { name: 'conversation:ended', summary: 'The caller takes part in it no longer.', payload: ofTalk },
];

/** Panel users need the right to the inbox; everybody else is asked by the conversation itself. @throws DomainError `request.forbidden` */
function checkPanel({ data: { caller } }: Line, right: 'read' | 'write'): void {
  if (caller.kind === 'panel' && !caller.can(`plugin::backoffice.inbox.${right}`)) throw new DomainError('request.forbidden');
}

export const frames = (strapi: Core.Strapi, rooms: () => Rooms): Message[] => [
  message({
    name: 'conversation:open',
    summary: 'Opens a conversation, or finds the one that is there. Joining it is another message.',
    input: opening,
    output: conversationOutput,
    handle: (line, input) => {
      checkPanel(line, 'write');
      return chats(strapi).open(input);
    },
  }),
  message({
    name: 'conversation:join',
    summary:
      'Hears what is said from now on. With `afterSeq` comes what was missed since; without it the latest. As long as `isComplete` is false, join again with the last number: nothing is told before everything missed is there.',
    input: z.object({ conversation, afterSeq: z.number().int().min(0).max(MAX_INTEGER).nullish() }),
    output: z.object({ conversation: conversationOutput, messages: z.array(messageOutput), isComplete: z.boolean() }),
    handle: (line, { conversation: id, afterSeq = null }) => {
      checkPanel(line, 'read');
      return rooms().join(line, id, afterSeq);
    },
  }),
  message({
    name: 'conversation:leave',
    summary: 'Hears no more of it.',
    input: z.object({ conversation }),
    output: ofTalk,
    handle: async (line, { conversation: id }) => {
      rooms().leave(line, id);
      return { conversation: id };
    },
  }),
  message({
    name: 'message:send',
    summary:
      'Says something. It is stored when this is answered; the same `clientId` again, on whichever server, answers with the same message.',
    input: sent.extend({ conversation, clientId }),
    output: z.object({ conversation: z.string(), message: messageOutput }),
    handle: async (line, { conversation: id, ...said }) => {
      checkPanel(line, 'write');
      return { conversation: id, message: await chats(strapi).post(id, said) };
    },
  }),
  message({
    name: 'message:read',
    summary: 'Everything up to this number is read; with `isDelivered` it has only arrived.',
    input: z.object({ conversation, seq, isDelivered: z.literal(true).optional() }),
    output: ofTalk,
    handle: async (line, { conversation: id, seq: upTo, isDelivered }) => {
      checkPanel(line, 'read');
      await chats(strapi).mark(id, upTo, !isDelivered);
      return { conversation: id };
    },
  }),
  message({
    name: 'typing',
    summary: 'The caller is writing, or has stopped.',
    input: z.object({ conversation, isTyping: z.boolean().default(true) }),
    output: ofTalk,
    handle: async (line, { conversation: id, isTyping }) => {
      checkPanel(line, 'write');
      await rooms().typing(id, isTyping);
      return { conversation: id };
    },
  }),
];
