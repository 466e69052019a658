/** Text on its way into HTML; a percent sign as well, so that no value can name a place of the layout. */

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '%': '&#37;' };

export const escaped = (text: string): string => text.replace(/[&<>"'%]/g, (character) => ESCAPES[character] ?? character);
