/** Security headers, written once for the middleware stack and for the reads that are answered ahead of it. */
import { s3Settings } from '#platform/files/pictures/s3-settings';

const bucket = s3Settings(process.env);

export const securityConfig = {
  contentSecurityPolicy: {
    useDefaults: true,
    directives: {
      'connect-src': ["'self'", 'https:', 'ws:', 'wss:'],
      'img-src': ["'self'", 'data:', 'blob:', 'https:', ...(bucket ? [new URL(bucket.address).origin] : [])],
      'media-src': ["'self'", 'data:', 'blob:'],
      'frame-ancestors': ["'none'"],
      upgradeInsecureRequests: null,
    },
  },
  frameguard: { action: 'deny' },
  referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  hsts: process.env.NODE_ENV === 'production' && { maxAge: 31_536_000, includeSubDomains: true },
};

export default securityConfig;
