/** Passwords that are guessed first. */
import { checkGuessable, isTooLong } from '#domain/account/password';
import type { DomainError } from '#domain/errors';

const ABOUT = ['anna.berg', 'anna.berg@guests.example', 'Anna', 'Bergmann'];
function codeOf(password: string, about = ABOUT): string | null {
  try {
    checkGuessable(password, about);
    return null;
  } catch (refusal) {
    return (refusal as DomainError).code;
  }
}

it.each([
  ...['password', 'Password1', 'P@ssw0rd', 'qwerty123', '12345678', '11111111', 'aaaaaaaa', 'abcdefgh', 'iloveyou', 'letmein1', 'q1w2e3r4'],
  ...[
    'пароль123',
    'Пароль1!',
    'йцукенгш',
    'привет12',
    'qwertyuiop',
    '1qaz2wsx',
    '20011990',
    'abcabcabc',
    'zaq12wsx',
    'football1',
    'trustno1',
  ],
])('everybody’s: %s', (password) => expect(codeOf(password)).toBe('auth.password_common'));

it.each(['anna.berg', 'Annaberg1', 'bergmann1', 'anna.berg@guests.example', 'Bergmann!', 'anna2001'])('the own name: %s', (password) =>
  expect(codeOf(password)).toMatch(/^auth\.password_(personal|common)$/),
);
it('a name that is only somebody’s is refused for that person alone', () => {
  expect(codeOf('sokolovskaya', ['sokolovskaya'])).toBe('auth.password_personal');
  expect(codeOf('sokolovskaya', [])).toBeNull();
});

it.each([
  'Tea-for-two-26',
  'Correct-horse-9',
  'correct horse battery',
  'мой дядя самых честных',
  'x7$Lm2!pQ',
  'Another-horse-7',
  '紅茶と緑茶と抹茶',
  'a'.repeat(3) + 'Kv9#tR2m',
])('a good one: %s', (password) => expect(codeOf(password)).toBeNull());

it('bytes are counted, not letters', () => {
  expect([isTooLong('a'.repeat(72)), isTooLong('a'.repeat(73)), isTooLong('Ж'.repeat(36)), isTooLong('Ж'.repeat(37))]).toEqual([
    false,
    true,
    false,
    true,
  ]);
});

it('the dearest password costs little', () => {
  const begun = performance.now();
  codeOf('aB1!'.repeat(18));
  // The wrong way, trying every combination of a long text, takes seconds.
  expect(performance.now() - begun).toBeLessThan(1_000);
});
