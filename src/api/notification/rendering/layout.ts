/** The look of every mail: MJML made into HTML that mail programs understand, once; each value is escaped on its way in. */
import { createRequire } from 'node:module';
import type { Language } from '#domain/errors';
import { asLine, linesOf } from '#domain/text';
import { escaped } from './escaped';
import { htmlOf, textOf } from './letter-parts';
import type { Attachment, Letter } from './letter';

export interface Rendered {
  subject: string;
  text: string;
  html: string;
  /** For a phone's screen and the list of notices. */
  brief: string;
  attachments: readonly Attachment[];
}

const FOOT = {
  en: 'This mail was sent automatically.',
  ru: 'Это письмо отправлено автоматически.',
} as const satisfies Readonly<Record<Language, string>>;

/** Version 4 answers at once; only the types know the promise of version 5. */
type Mjml = (source: string, options: object) => { html: string };
/** Read with the first letter: no start waits for it. */
const mjml2html: Mjml = (...given) => (createRequire(__filename)('mjml') as Mjml)(...given);

let known: string | undefined;

export function render(letter: Letter, { house, language }: { house: string; language: Language }): Rendered {
  const values: Record<string, string> = {
    LANGUAGE: language,
    SUBJECT: escaped(asLine(letter.subject)),
    PREVIEW: escaped(briefOf(letter)),
    HOUSE: escaped(asLine(house)),
    HEADING: escaped(asLine(letter.heading)),
    BODY: htmlOf(letter),
    FOOT: escaped(FOOT[language]),
  };
  return {
    subject: subjectOf(letter),
    text: [asLine(letter.heading), ...textOf(letter), FOOT[language], asLine(house)].join('\n\n'),
    html: shape().replace(/%%([A-Z]+)%%/g, (_, name: string) => values[name] ?? ''),
    brief: briefOf(letter),
    attachments: letter.attachments ?? [],
  };
}

const briefOf = (letter: Letter): string => linesOf(letter.brief ?? letter.paragraphs.map(asLine).join(' ')).join('\n');

/** What comes after a line break would be a header of its own. */
const subjectOf = ({ subject }: Letter): string => asLine(subject).slice(0, 200);

const shape = (): string =>
  (known ??= mjml2html(
    `<mjml lang="%%LANGUAGE%%">
      <mj-head>
        <mj-title>%%SUBJECT%%</mj-title>
        <mj-preview>%%PREVIEW%%</mj-preview>
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
          </mj-column>
        </mj-section>
        <mj-section><mj-column><mj-text font-size="13px" line-height="18px" color="#6f635c">%%FOOT%%</mj-text></mj-column></mj-section>
      </mj-body>
    </mjml>`,
    { validationLevel: 'strict', fonts: {} },
  ).html);
