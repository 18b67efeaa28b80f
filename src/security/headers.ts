import { answerPolicy } from './policy.ts';

/** Abilities of a browser that no page here uses, nor anything it could ever load. */
const unused = [
  ...['accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'fullscreen'],
  ...['geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment'],
  ...['picture-in-picture', 'publickey-credentials-get', 'screen-wake-lock', 'usb'],
  ...['browsing-topics', 'xr-spatial-tracking'],
];

/**
 * Headers of every answer, by name. The same set stands in the files for hosts and in `npm start`. None
 * on openers: pages open nothing and hold nothing, and the change of process made one in four traces of
 * `npm run lighthouse` fail (NO_NAVSTART).
 */
export const securityHeaders = (): Record<string, string> => ({
  'Content-Security-Policy': answerPolicy(),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': unused.map((name) => `${name}=()`).join(', '),
  // A list of links to clinics is no reason to ask for the address of each.
  'X-DNS-Prefetch-Control': 'off',
});

/** Said over https alone, so by hosts and not by `npm start`: for a year, no plain http. */
export const overHttps = { 'Strict-Transport-Security': 'max-age=31536000' } as const;
