/** The page behind the button of the mail with the code: opening it changes nothing, whoever opens it; its own button confirms. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { escapeHtml, PAGE_HEADERS, pageShell } from '#platform/files/page-shell';
import { kindOf, messageOf } from '#domain/error-catalogue';
import { DomainError, type Language } from '#domain/errors';
import { PAGE } from '#platform/actions/raw-answers';
import { confirmByLink } from '../accounts/confirmation';
import * as fields from '../actions/account-fields';

const PATH = '/auth/confirm/:username/:code';
const config = { answers: { 200: PAGE }, auth: false, policies: [], middlewares: ['global::address-limit'] };

export const confirmPageRoutes = [
  {
    method: 'GET',
    path: PATH,
    handler: 'confirmPage.show',
    config: { ...config, description: 'The page behind the mail’s button; opening it changes nothing.', name: 'showConfirmPage' },
  },
  {
    method: 'POST',
    path: PATH,
    handler: 'confirmPage.press',
    config: { ...config, description: 'The button of that page: confirms the address.', name: 'pressConfirmButton' },
  },
];

const WORDS = {
  en: {
    title: 'Confirm your address',
    ask: (name: string) => `Do you want to confirm the account “${name}”?`,
    press: 'Confirm',
    done: 'Your address is confirmed',
    next: 'You can sign in now.',
    refused: 'This did not work',
  },
  ru: {
    title: 'Подтвердите ваш адрес',
    ask: (name: string) => `Подтвердить учётную запись «${name}»?`,
    press: 'Подтвердить',
    done: 'Адрес подтверждён',
    next: 'Теперь можно войти.',
    refused: 'Не получилось',
  },
} as const;

interface Link {
  username: string;
  code: string;
}

export const confirmPage = ({ strapi }: { strapi: Core.Strapi }) => ({
  show(ctx: Context): void {
    const language = languageOf(ctx);
    const words = WORDS[language];
    const link = linkOf(ctx);
    if (!link) return refuse(ctx, new DomainError('auth.code_refused'));
    const action = `/api/auth/confirm/${encodeURIComponent(link.username)}/${link.code}`;
    send(ctx, 200, {
      title: words.title,
      text: words.ask(link.username),
      form: `<form method="post" action="${escapeHtml(action)}"><button type="submit">${escapeHtml(words.press)}</button></form>`,
    });
  },

  async press(ctx: Context): Promise<void> {
    const link = linkOf(ctx);
    const words = WORDS[languageOf(ctx)];
    try {
      if (!link) throw new DomainError('auth.code_refused');
      await confirmByLink(strapi, link);
    } catch (refusal) {
      if (!(refusal instanceof DomainError)) throw refusal;
      return refuse(ctx, refusal);
    }
    send(ctx, 200, { title: words.done, text: words.next });
  },
});

const languageOf = (ctx: Context): Language => (ctx.acceptsLanguages(['en', 'ru']) === 'ru' ? 'ru' : 'en');

function linkOf(ctx: Context): Link | null {
  const { username, code } = ctx.params as Record<string, unknown>;
  const [name, digits] = [fields.username.safeParse(username), fields.code.safeParse(code)];
  return name.success && digits.success ? { username: name.data, code: digits.data } : null;
}

function refuse(ctx: Context, refusal: DomainError): void {
  const language = languageOf(ctx);
  const kind = kindOf(refusal);
  const status = kind === 'limited' ? 429 : kind === 'forbidden' ? 403 : 400;
  send(ctx, status, { title: WORDS[language].refused, text: messageOf(refusal.code, refusal.details, language) });
}

function send(ctx: Context, status: number, { title, text, form = '' }: { title: string; text: string; form?: string }): void {
  ctx.set(PAGE_HEADERS);
  ctx.status = status;
  ctx.type = 'html';
  ctx.body = pageShell({
    language: languageOf(ctx),
    title,
    body: `<h1>${escapeHtml(title)}</h1>\n<p class="hint">${escapeHtml(text)}</p>\n${form}`,
  });
}
