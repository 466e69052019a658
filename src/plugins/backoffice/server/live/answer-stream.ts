/** A request that stays open and is told what changes. */
import type { Context } from 'koa';
import { streamOf, type Bell } from './streams';

export function answerStream(ctx: Context, bell: Bell): void {
  ctx.set({ 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
  ctx.body = streamOf(bell);
  ctx.type = 'text/event-stream';
}
