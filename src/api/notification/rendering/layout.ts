/** The look of every mail: MJML made into HTML that mail programs understand, once for each shape; each value is escaped on its way in. */
import mjml from 'mjml';
import type { Language } from '../../../domain/errors';
import type { Letter } from './letter';

export interface Rendered {
  subject: string;
  text: string;
  html: string;
}

const FOOT = {
  en: 'This mail was sent automatically. If it surprises you, you can ignore it.',
  ru: 'Это письмо отправлено автоматически. Если оно для вас неожиданно, просто не обращайте внимания.',
} as const;

/** Version 4 answers at once; only the types know the promise of version 5. */
const mjml2html = mjml as unknown as (source: string, options: object) => { html: string };

const shapes = new Map<string, string>();

export function render(letter: Letter, { house, language }: { house: string; language: Language }): Rendered {
  const lines = [letter.heading, ...letter.paragraphs, ...(letter.code ? [letter.code] : []), FOOT[language], house];
  const values: Record<string, string> = {
    LANGUAGE: language,
    SUBJECT: escaped(letter.subject),
    HOUSE: escaped(house),
    HEADING: escaped(letter.heading),
    BODY: letter.paragraphs.map((paragraph) => `<p style="margin:0 0 12px">${escaped(paragraph)}</p>`).join(''),
    CODE: escaped(letter.code ?? ''),
    FOOT: escaped(FOOT[language]),
  };
  const html = shapeOf(letter.code !== undefined).replace(/%%([A-Z]+)%%/g, (_, name: string) => values[name] ?? '');
  return { subject: oneLine(letter.subject), text: lines.join('\n\n'), html };
}

function shapeOf(hasCode: boolean): string {
  const key = hasCode ? 'code' : 'plain';
  const known = shapes.get(key);
  if (known) return known;
  const code = hasCode
    ? '<mj-text align="center" font-size="34px" font-weight="700" letter-spacing="8px" padding="8px 24px 20px">%%CODE%%</mj-text>'
    : '';
  const { html } = mjml2html(
    `<mjml lang="%%LANGUAGE%%">
      <mj-head>
        <mj-title>%%SUBJECT%%</mj-title>
        <mj-attributes>
          <mj-all font-family="Helvetica, Arial, sans-serif" />
          <mj-text color="#2b2320" font-size="16px" line-height="24px" padding="0 24px" />
        </mj-attributes>
      </mj-head>
      <mj-body background-color="#f6f1ea" width="560px">
        <mj-section padding="24px 0 8px"><mj-column><mj-text font-size="20px" font-weight="700" color="#9c3d1e">%%HOUSE%%</mj-text></mj-column></mj-section>
        <mj-section background-color="#ffffff" border-radius="12px" padding="24px 0">
          <mj-column>
            <mj-text font-size="22px" line-height="30px" font-weight="700" padding="0 24px 12px">%%HEADING%%</mj-text>
            <mj-text>%%BODY%%</mj-text>
            ${code}
          </mj-column>
        </mj-section>
        <mj-section><mj-column><mj-text font-size="13px" line-height="18px" color="#6f635c">%%FOOT%%</mj-text></mj-column></mj-section>
      </mj-body>
    </mjml>`,
    { validationLevel: 'strict', fonts: {} },
  );
  shapes.set(key, html);
  return html;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '%': '&#37;' };
const escaped = (text: string): string => text.replace(/[&<>"'%]/g, (character) => ESCAPES[character] ?? character);

/** A subject is one line: what comes after a line break would be a header of its own. */
const oneLine = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\u0000-\u001f\u007f]/g, '') // eslint-disable-line no-control-regex
    .slice(0, 200);
