/** SQL as text: cut into statements without comments and layout, and what stands between parentheses. */

/** A comment, a quoted name or text, a dollar-quoted body, an end of statement, blank space, or whatever else there is. */
const PIECE = /--[^\n]*|\/\*[^]*?\*\/|\$(\w*)\$[^]*?\$\1\$|'(?:[^']|'')*'|"(?:[^"]|"")*"|;|\s+|[^\s;'"$/-]+|[^]/g;

export interface SqlStatement {
  text: string;
  /** Where it begins, counted from 1. */
  line: number;
}

/** @returns each statement on one line but for what is quoted, so that its text changes only when its meaning may. */
export function cutStatements(sql: string): SqlStatement[] {
  const statements: SqlStatement[] = [];
  let text = '';
  let start = 0;
  for (const { 0: piece, index } of sql.matchAll(PIECE)) {
    if (piece === ';') {
      statements.push({ text: text.trim(), line: lineAt(sql, start) });
      text = '';
    } else if (/^(?:\s|--|\/\*)/.test(piece)) text += text === '' || text.endsWith(' ') ? '' : ' ';
    else {
      if (text === '') start = index;
      text += piece;
    }
  }
  if (text) throw new Error(`Line ${lineAt(sql, start)}: a statement has no end`);
  return statements.filter((statement) => statement.text);
}

const lineAt = (sql: string, index: number): number => sql.slice(0, index).split('\n').length;

/** @returns what the first parentheses of the text hold, and what follows them. */
export function openParentheses(text: string): { inside: string; after: string } {
  const start = text.indexOf('(') + 1;
  const end = start + lengthUntil(text.slice(start), ')');
  return { inside: text.slice(start, end), after: text.slice(end + 1).trim() };
}

/** @returns the parts between the commas that stand in no parentheses. */
export function splitList(text: string): string[] {
  const length = lengthUntil(text, ',');
  const first = text.slice(0, length).trim();
  return length === text.length ? [first] : [first, ...splitList(text.slice(length + 1))];
}

/** @returns how much of the text stands before that sign, leaving out what is quoted or in parentheses. */
function lengthUntil(text: string, sign: ')' | ','): number {
  let depth = 0;
  for (const { 0: piece, index } of text.matchAll(/'(?:[^']|'')*'|[(),]/g)) {
    if (depth === 0 && piece === sign) return index;
    if (piece === '(') depth += 1;
    if (piece === ')') depth -= 1;
  }
  return text.length;
}
