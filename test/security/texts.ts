/** Texts that somebody would send who means harm, or a keyboard that means none; and who takes which of them. */
import { faultOfLine, faultOfText } from '#domain/text';

export const HOSTILE: Readonly<Record<string, string>> = {
  'a line break': 'Anna\nBcc: all@evil.example',
  'a carriage return and a line feed': 'Anna\r\nBEGIN:VEVENT\r\nSUMMARY:Evil\r\nEND:VEVENT',
  'a carriage return alone': 'Anna\rTable: 99',
  'a line separator': 'Anna\u2028Table: 99',
  'a paragraph separator': 'Anna\u2029Table: 99',
  'a next line': 'Anna\u0085Table: 99',
  'a vertical tab': 'Anna\u000bTable: 99',
  'a NUL': 'Anna\u0000',
  'a terminal’s escape': 'Anna\u001b[2J',
  'an eighth-bit escape': 'Anna\u009b2J',
  'a delete': 'Anna\u007f',
  'half a character': 'Anna\ud83c',
  'an override of direction': 'Anna\u202egpj.exe',
  'an isolate of direction': 'Anna\u2066\u2067evil\u2069',
  'nothing that is seen': '\u200b\u2060\ufeff',
  'a letter without ink': '\u3164\u115f',
  'signs alone': '-- ** --',
  'a pile of marks': `Z${'\u0335'.repeat(40)}algo`,
  'a decomposed letter': 'Cafe\u0301 Ru\u0308be',
  markup: `<script>alert(1)</script><img src=x onerror=alert(1)>"'&`,
  'a template': '{{7*7}} ${7*7} %%BODY%% {name}',
  'a formula': '=HYPERLINK("http://evil.example","x"),@SUM(1)',
  'a calendar’s signs': 'Soup; salad, bread\\n: "x"',
  SQL: `'); drop table dishes; -- ?`,
  'ten thousand letters': 'Ж'.repeat(10_000),
};

export const isLine = (text: string): boolean => faultOfLine(text.trim()) === null;
export const isText = (text: string): boolean => faultOfText(text) === null;
