/**
 * The parts of a letter, each as HTML with its style on it (mail programs drop style sheets) and as plain text. What people typed stays in
 * its place: a line is a line, and the further lines of a text stand behind its label, so that nobody writes lines of the house's.
 */
import { asLine, linesOf, quoted } from '#domain/text';
import { escaped } from './escaped';
import { qrPng } from '#platform/files/qr-code';
import type { Button, Detail, Letter, Line, Pass } from './letter';

const BORDER = 'border-top:1px solid #eadfd3';

/** Safe HTML: every value in it is escaped. */
export const htmlOf = (letter: Letter): string =>
  [
    ...letter.paragraphs.map((paragraph) => `<p style="margin:0 0 12px">${escaped(asLine(paragraph))}</p>`),
    letter.code === undefined ? '' : codeHtml(letter.code),
    letter.lines?.length ? table(letter.lines.map(lineHtml)) : '',
    letter.details?.length ? table(letter.details.map(detailHtml)) : '',
    ...(letter.passes ?? []).map(passHtml),
    ...(letter.buttons ?? []).map(buttonHtml),
  ].join('');

export const textOf = (letter: Letter): string[] =>
  [
    ...letter.paragraphs.map(asLine),
    letter.code ?? '',
    (letter.lines ?? []).map(({ label, note, value }) => asLine(`${label}${note ? ` (${note})` : ''}: ${value}`)).join('\n'),
    (letter.details ?? []).map(detailText).join('\n'),
    (letter.passes ?? []).map(({ label, code }) => asLine(`${label}: ${code}`)).join('\n'),
    ...(letter.buttons ?? []).map(({ label, url }) => asLine(`${label}: ${url}`)),
  ].filter(Boolean);

export const detailText = ({ label, value }: Detail): string => `${label}: ${quoted(value)}`;

const table = (rows: string[]): string =>
  `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse;margin:0 0 16px;font-size:16px;line-height:24px;color:#2b2320">${rows.join('')}</table>`;

function lineHtml({ label, note, value, isTotal }: Line): string {
  const weight = isTotal ? ';font-weight:700' : '';
  const small = note ? `<br><span style="font-size:14px;line-height:20px;color:#6f635c">${escaped(asLine(note))}</span>` : '';
  return `<tr><td style="padding:8px 12px 8px 0;vertical-align:top;${BORDER}${weight}">${escaped(asLine(label))}${small}</td><td align="right" style="padding:8px 0;vertical-align:top;white-space:nowrap;${BORDER}${weight}">${escaped(value)}</td></tr>`;
}

const detailHtml = ({ label, value }: Detail): string =>
  `<tr><td style="padding:6px 16px 6px 0;vertical-align:top;width:30%;white-space:nowrap;color:#6f635c;${BORDER}">${escaped(label)}</td><td style="padding:6px 0;vertical-align:top;${BORDER}">${linesOf(value).map(escaped).join('<br>')}</td></tr>`;

const codeHtml = (code: string): string =>
  `<p style="margin:8px 0 20px;text-align:center;font-size:34px;line-height:44px;font-weight:700;letter-spacing:8px">${escaped(code)}</p>`;

/** White around the picture, whatever the mail program makes of the colours: scanners need it. */
const passHtml = ({ label, code }: Pass): string =>
  `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="border-collapse:separate;margin:0 0 16px;border:1px solid #eadfd3;border-radius:12px"><tr><td align="center" bgcolor="#ffffff" style="padding:16px;border-radius:12px;background-color:#ffffff;color:#2b2320"><img src="data:image/png;base64,${qrPng(code).toString('base64')}" width="176" height="176" alt="${escaped(code)}" style="display:block;margin:0 auto 8px;border:0"><span style="display:block;font-size:16px;line-height:24px;font-weight:700">${escaped(asLine(label))}</span><span style="display:block;font-family:Menlo,Consolas,monospace;font-size:15px;line-height:22px;letter-spacing:1px">${escaped(code)}</span></td></tr></table>`;

/** The colour lies on a table cell: some programs know no padding of links. */
const buttonHtml = ({ label, url }: Button): string =>
  `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 12px"><tr><td bgcolor="#9c3d1e" style="border-radius:8px"><a href="${escaped(url)}" style="display:inline-block;padding:12px 20px;color:#ffffff;font-weight:700;text-decoration:none">${escaped(asLine(label))}</a></td></tr></table>`;
