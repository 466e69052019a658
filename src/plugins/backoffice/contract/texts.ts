/** What the screen of texts and its server say to each other. */
import type { OwnText, TextPlace } from '#domain/notification/message-text';

export interface ListedText extends TextPlace {
  /** In both languages: a text in one is looked for in the other. */
  title: { en: string; ru: string };
  /** null: the house wrote none, the standard words hold. */
  latest: { version: number; isActive: boolean; author: string | null; createdAt: string } | null;
}

export interface TextVersion extends OwnText {
  version: number;
  isActive: boolean;
  author: string | null;
  createdAt: string;
}

export interface OpenText {
  /** The standard words, with placeholders. */
  standard: OwnText;
  /** The latest first. */
  versions: TextVersion[];
  placeholders: { name: string; says: string; isRequired: boolean }[];
}

export interface TextPreview {
  subject: string;
  /** Of mails. */
  html: string | null;
  text: string | null;
  /** When the message was written whose facts these are; null: they are invented. */
  writtenAt: string | null;
}

/** Whether every order and booking comes to me as a mail; null: never chosen. */
export interface MyMails {
  wantsMail: boolean | null;
}
