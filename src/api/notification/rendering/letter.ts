/** What a notice says; the layout gives it its look, as text, as HTML and as the few words that fit on a phone's screen. */

export interface Letter {
  subject: string;
  heading: string;
  paragraphs: readonly string[];
  /** What was bought: the sums stand in a column of their own. */
  lines?: readonly Line[] | undefined;
  /** Where, when, how: a label and what it says. */
  details?: readonly Detail[] | undefined;
  buttons?: readonly Button[] | undefined;
  /** Shown large, in one piece. */
  code?: string | undefined;
  /** Codes to show at a door, each with its picture. */
  passes?: readonly Pass[] | undefined;
  /** What a phone shows, and the list of notices; the paragraphs where it is not said. */
  brief?: string | undefined;
  /** They travel with mails. */
  attachments?: readonly Attachment[] | undefined;
}

export interface Line {
  label: string;
  /** What was chosen with it. */
  note?: string | undefined;
  value: string;
  isTotal?: boolean;
}

export interface Detail {
  label: string;
  value: string;
}

/** For one person. */
export interface Pass {
  label: string;
  code: string;
}

export interface Button {
  label: string;
  url: string;
}

export interface Attachment {
  filename: string;
  /** With its parameters: `text/calendar; charset=utf-8; method=REQUEST`. */
  contentType: string;
  content: string;
}

/** What every letter may know; what it is about comes beside it (`facts`). Nothing in it is trusted: the layout escapes all of it. */
export interface Facts {
  /** How the person is called. */
  name: string;
  username: string;
  house: string;
  /** Where the house is reached: the start of every link. */
  url: string;
  code: string;
  /** The recipient's own page: whoever has the link acts as this person. */
  link: string;
  /** From the event's payload. */
  payload: Readonly<Record<string, unknown>>;
}

/** What is said in one language; a paragraph that has nothing to say is none. */
export interface Words extends Pick<Letter, 'subject' | 'heading' | 'brief' | 'buttons'> {
  paragraphs: readonly (string | false | null)[];
}

/** What is shown in whatever language. */
export type Shown = Pick<Letter, 'lines' | 'details' | 'buttons' | 'code' | 'passes' | 'attachments'>;
