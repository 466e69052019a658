/** What the tests use of mailparser, which has no types of its own. */
declare module 'mailparser' {
  export interface ParsedMail {
    subject?: string;
    text?: string;
    html?: string | false;
    to?: Addresses | Addresses[];
    headers: Map<string, unknown>;
    messageId?: string;
    attachments: { contentType: string; filename?: string; content: Buffer; cid?: string; related?: boolean }[];
  }
  interface Addresses {
    value: { address?: string; name: string }[];
  }
  export function simpleParser(source: NodeJS.ReadableStream): Promise<ParsedMail>;
}
