/** What was being written goes on elsewhere when its conversation does not. */
import type { Kept } from './kept';
import { createOutbox } from './outbox';

/** Stands for the conversation that is not there yet. */
export const NEW = 'new';
export const draftName = (conversation: string): string => `draft/${conversation}`;

export function takeAlong(kept: Kept, from: string, to: string): void {
  if (from === to) return;
  createOutbox(kept, from).moveTo(createOutbox(kept, to));
  const draft = kept.get<string>(draftName(from));
  if (draft !== null) kept.set(draftName(to), draft);
  kept.remove(draftName(from));
}

/** Into the draft of the next one. */
export function saveUnsent(kept: Kept, conversation: string): void {
  const outbox = createOutbox(kept, conversation);
  const texts = [...outbox.list().map(({ body }) => body), kept.get<string>(draftName(conversation)) ?? ''].filter(Boolean);
  if (texts.length > 0) kept.set(draftName(NEW), texts.join('\n'));
  kept.remove(draftName(conversation));
  outbox.put([]);
}
