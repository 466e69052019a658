/** A certificate authority of our own, and a certificate of it for 127.0.0.1: what a broker with encryption shows. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const KEY = ['-newkey', 'rsa:2048', '-nodes'];

/** @param {string} folder @returns {{ ca: string, keystore: string }} PEM files */
export function makeCertificates(folder) {
  const file = (/** @type {string} */ name) => path.join(folder, name);
  const openssl = (/** @type {string[]} */ ...args) => execFileSync('openssl', args, { stdio: 'pipe' });
  openssl('req', '-x509', ...KEY, '-days', '2', '-subj', '/CN=Kafka test authority', '-keyout', file('ca.key'), '-out', file('ca.pem'));
  openssl('req', ...KEY, '-subj', '/CN=broker', '-keyout', file('broker.key'), '-out', file('broker.csr'));
  fs.writeFileSync(file('names'), 'subjectAltName=IP:127.0.0.1\n');
  const signed = ['-CA', file('ca.pem'), '-CAkey', file('ca.key'), '-CAcreateserial', '-days', '2', '-extfile', file('names')];
  openssl('x509', '-req', '-in', file('broker.csr'), ...signed, '-out', file('broker.pem'));
  const keystore = file('keystore.pem');
  fs.writeFileSync(keystore, fs.readFileSync(file('broker.key'), 'utf8') + fs.readFileSync(file('broker.pem'), 'utf8'));
  return { ca: file('ca.pem'), keystore };
}
