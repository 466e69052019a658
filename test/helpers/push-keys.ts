/** The pair that web pushes are signed with, as a house has it. */
import { createECDH, type ECDH } from 'node:crypto';

/** One private key in 256 begins with a zero, which Node leaves out, and would be refused for its length: it is drawn again. */
export function pushKeys(): ECDH {
  const keys = createECDH('prime256v1');
  do keys.generateKeys();
  while (keys.getPrivateKey().length < 32);
  return keys;
}
