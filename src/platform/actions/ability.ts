/** What the panel role of whoever asks may do: rights of plugins, and fields of types in the Content Manager. */
import type { Context } from 'koa';

interface Ability {
  can(action: string, subject?: string, field?: string): boolean;
}

export const abilityOf = (ctx: Context): Ability => ctx.state.userAbility as Ability;
