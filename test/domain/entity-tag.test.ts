/** Which versions an If-Match asks for (RFC 9110, 13.1.1). */
import { entityTag, isAskedFor } from '#domain/entity-tag';

it.each<[string, boolean]>([
  ['"7"', true],
  ['*', true],
  [' * ', true],
  ['"6", "7"', true],
  ['"6","8" , "7"', true],
  ['"6"', false],
  ['"77"', false],
  ['W/"7"', false],
  ['W/"7", "7"', true],
  ['""', false],
  ['"a,b"', false],
])('%s asks for revision 7: %s', (ifMatch, isAsked) => {
  expect(isAskedFor(ifMatch, 7)).toBe(isAsked);
});

it.each(['7', '"7', '7"', '"7" "8"', 'w/"7"', '*, "7"', '"a"b"'])('%j is malformed, and names the header', (ifMatch) => {
  expect(() => isAskedFor(ifMatch, 7)).toThrow(
    expect.objectContaining({ code: 'request.invalid', details: expect.objectContaining({ errors: [{ path: ['If-Match'] }] }) }),
  );
});

it('says what it asks for', () => {
  expect(isAskedFor(entityTag(12), 12)).toBe(true);
});
