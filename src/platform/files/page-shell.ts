/** The plain page around what a mailed link shows: no script, no font or picture from elsewhere, right on a phone. */
import type { Language } from '#domain/errors';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const STYLE = `
:root { color-scheme: light dark; --paper: #fffaf3; --card: #fff; --ink: #2b2118; --soft: #75675a; --line: #eadfd1; --brand: #a8391f; }
@media (prefers-color-scheme: dark) { :root { --paper: #1d1712; --card: #28201a; --ink: #f4ebe0; --soft: #b9a998; --line: #43372d; --brand: #e4694b; } }
* { box-sizing: border-box; }
body { margin: 0; padding: 24px 16px; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
main { max-width: 480px; margin: 0 auto; padding: 24px; background: var(--card); border: 1px solid var(--line); border-radius: 16px; overflow-wrap: anywhere; }
h2 { margin: 20px 0 8px; font-size: 18px; }
a { color: var(--brand); }
.offers { margin: 0; padding: 0; list-style: none; }
.offers a { display: block; padding: 12px 0; border-top: 1px solid var(--line); }
h1 { margin: 0 0 12px; font-size: 24px; line-height: 1.25; }
.place { margin: 0 0 4px; color: var(--soft); }
.status { display: inline-block; margin: 0 0 8px; padding: 4px 12px; border: 1px solid currentColor; border-radius: 999px; font-weight: 600; }
.confirmed, .seated, .completed { color: #2e7d4f; }
.declined, .cancelled, .no_show { color: var(--soft); }
dl { display: grid; grid-template-columns: auto 1fr; gap: 8px 16px; margin: 12px 0 20px; }
dt { color: var(--soft); }
dd { margin: 0; }
.hint { color: var(--soft); }
button { width: 100%; min-height: 48px; padding: 12px 16px; border: 0; border-radius: 12px; background: var(--brand); color: #fff; font: inherit; font-weight: 600; cursor: pointer; }
form + form { margin-top: 12px; }
button.quiet { border: 1px solid var(--brand); background: transparent; color: var(--brand); }
button:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
@media (prefers-color-scheme: dark) { .confirmed, .seated, .completed { color: #6fcf97; } button:not(.quiet) { color: #1d1712; } }
`;

/** The link is told to nobody else. To ourselves it is: a browser that says nothing of the page sends `Origin: null` with its button, which a session cookie must not go with. */
const REFERRER = 'same-origin';
export const PAGE_HEADERS = { 'Cache-Control': 'no-store', 'Referrer-Policy': REFERRER, Vary: 'Accept-Language' };

export const pageShell = ({ language, title, body }: { language: Language; title: string; body: string }): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="${REFERRER}">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
