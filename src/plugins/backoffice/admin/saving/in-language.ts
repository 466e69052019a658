/** What is asked of the house names the panel's language: browsers name their own, and a refused save would be told in that one. */
type Send = typeof fetch;

/** @param languageOf the one that is chosen now */
export const inLanguage =
  (send: Send, languageOf: () => string): Send =>
  (input, init) => {
    if (typeof input !== 'string' || new URL(input, location.href).origin !== location.origin) return send(input, init);
    const headers = new Headers(init?.headers);
    if (!headers.has('Accept-Language')) headers.set('Accept-Language', languageOf());
    return send(input, { ...init, headers });
  };
