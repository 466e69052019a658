/** The tag that a page loads us by, and what it says: `<script src="https://…/chat/widget.js" data-house data-language="en">`. */
import type { Language } from './talk/wire';

const LANGUAGES: readonly string[] = ['en', 'ru'] satisfies Language[];
const isLanguage = (text: string): text is Language => LANGUAGES.includes(text);

/** Read while the script runs: later the browser no longer says which one it was. */
export function scriptTag(): HTMLScriptElement {
  const tag = document.currentScript ?? document.querySelector('script[data-house][src*="/chat/"]');
  if (!(tag instanceof HTMLScriptElement)) throw new Error('The chat finds no <script … data-house> that it was loaded by');
  return tag;
}

/** Of the tag, else of the page, else of the browser. */
export function languageOf({ dataset }: HTMLScriptElement): Language {
  const wished = [dataset.language, document.documentElement.lang, ...navigator.languages].map(
    (tag) => tag?.slice(0, 2).toLowerCase() ?? '',
  );
  return wished.find(isLanguage) ?? 'en';
}
