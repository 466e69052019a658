/** A password that others have, too, or that is made of the own name, is guessed first; and bcrypt reads 72 bytes of it and no more. */
import { zxcvbn, zxcvbnOptions } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { fieldError } from '../errors';

export const MIN_PASSWORD = 8;
export const MAX_PASSWORD_BYTES = 72;

/** More than a million guesses (zxcvbn's own scale): what the limits of the sign-in keep anybody from trying. */
const LEAST_SCORE = 2;

/** What Russian keyboards know and the library doesn't: the words people begin with. */
const RUSSIAN = [
  ...[
    'пароль',
    'привет',
    'любовь',
    'россия',
    'москва',
    'солнышко',
    'наташа',
    'марина',
    'максим',
    'андрей',
    'александр',
    'сергей',
    'дмитрий',
  ],
  ...['екатерина', 'спартак', 'зенит', 'самовар', 'котенок', 'люблю', 'qwerty', 'йцукен', 'йцукенгшщз', 'фыва', 'фывапролдж', 'ячсмить'],
];
zxcvbnOptions.setOptions({ dictionary: { ...dictionary, russian: RUSSIAN }, graphs: adjacencyGraphs, l33tMaxSubstitutions: 20 });
/** Whoever begins well goes on well, and the work grows faster than the length. */
const LOOKED_AT = 32;

export const isTooLong = (password: string): boolean => new TextEncoder().encode(password).length > MAX_PASSWORD_BYTES;

/** @param about what everybody knows of the person: the name, the address @throws DomainError `auth.password_common`, `auth.password_personal` */
export function checkGuessable(password: string, about: readonly (string | null | undefined)[]): void {
  const begun = password.slice(0, LOOKED_AT);
  const isWeak = (words: string[]): boolean => zxcvbn(begun, words).score < LEAST_SCORE;
  if (!isWeak(about.flatMap((word) => wordsOf(word ?? '')))) return;
  throw fieldError(isWeak([]) ? 'auth.password_common' : 'auth.password_personal', 'password');
}

/** `anna.berg@guests.example` is also anna, berg and annaberg. */
const wordsOf = (word: string): string[] => {
  const parts = word.split(/[^\p{L}\p{N}]+/u);
  return [word, word.split('@')[0] ?? '', parts.slice(0, 2).join(''), ...parts].filter(({ length }) => length > 2);
};
