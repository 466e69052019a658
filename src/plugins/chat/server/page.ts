/** The house's own page of the chat, and with `#demo` a page that shows the widget as others have it. No script and no style from elsewhere. */
import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Language } from '#domain/errors';
import { languageOfRequest } from '#platform/actions/caller';
import { escapeHtml, PAGE_HEADERS } from '#platform/files/page-shell';

const STYLE = `
:root { color-scheme: light dark; --paper: #fffaf3; --card: #fff; --ink: #2b2118; --soft: #6b5d50; --line: #eadfd1; }
@media (prefers-color-scheme: dark) { :root { --paper: #1d1712; --card: #28201a; --ink: #f4ebe0; --soft: #b9a998; --line: #43372d; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
[hidden] { display: none; }
#chat { max-width: 720px; height: 100dvh; margin: 0 auto; padding: 24px 16px; }
#demo { max-width: 640px; margin: 0 auto 0 max(0px, 50vw - 580px); padding: 48px 16px; }
#demo section { margin: 0 0 24px; padding: 24px; background: var(--card); border: 1px solid var(--line); border-radius: 16px; }
h1 { margin: 0 0 12px; font-size: 28px; line-height: 1.25; }
p { margin: 0 0 12px; color: var(--soft); }
pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font-size: 14px; }
@media (max-width: 479px) { #chat { padding: 0; } }
`;

interface PageWords {
  title: string;
  script: string;
  demo: string;
  about: string;
  put: string;
}
const WORDS: Readonly<Record<Language, PageWords>> = {
  en: {
    title: 'Chat',
    script: 'The chat needs JavaScript.',
    demo: 'The chat on your page',
    about:
      'The button in the corner is all that a page gets. It keeps what is written through reloads and cuts, and answers come by themselves.',
    put: 'One line puts it there:',
  },
  ru: {
    title: 'Чат',
    script: 'Для чата нужен JavaScript.',
    demo: 'Чат на вашей странице',
    about: 'На странице появляется только кнопка в углу. Написанное не пропадёт при перезагрузке и обрыве связи, а ответы приходят сами.',
    put: 'Достаточно одной строки:',
  },
};

const html = (language: Language, url: string): string => {
  const { title, script, demo, about, put } = WORDS[language];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main id="chat" hidden></main>
<main id="demo" hidden>
<section>
<h1>${demo}</h1>
<p>${about}</p>
<p>${put}</p>
<pre>${escapeHtml(`<script src="${url}/chat/widget.js" data-house async></script>`)}</pre>
</section>
</main>
<noscript><p>${script}</p></noscript>
<script src="chat/page.js" data-house defer></script>
</body>
</html>
`;
};

const HASH = createHash('sha256').update(STYLE).digest('base64');

/** Pictures may lie in a store of their own: where the house's pages may show them from, this one may. */
function policyOf(strapi: Core.Strapi): string {
  const { directives } = strapi.config.get<{ directives: Record<string, string[]> }>('security.contentSecurityPolicy');
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'sha256-${HASH}'`,
    `img-src ${(directives['img-src'] ?? []).join(' ')}`,
    `connect-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

export const pageRoute = (strapi: Core.Strapi) => {
  const policy = policyOf(strapi);
  return {
    method: 'GET' as const,
    path: '/chat',
    config: { auth: false as const },
    handler: (ctx: Context): void => {
      // Addresses in the page are relative: the house may lie below a path.
      if (ctx.path.endsWith('/')) return ctx.redirect('../chat');
      ctx.set({ ...PAGE_HEADERS, 'Content-Security-Policy': policy });
      ctx.type = 'html';
      ctx.body = html(languageOfRequest(strapi), strapi.config.get('server.url', '') || ctx.origin);
    },
  };
};
