import { createHash } from 'node:crypto';
import { chartStyle } from '../charts/chart-style.ts';

/** A page: nothing runs and nothing is loaded but files of this site; WebAssembly only where it searches. */
const pageLines = (search: boolean): string[] => [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  // The small mark in the browser's tab is a data: address.
  "img-src 'self' data:",
  `script-src 'self'${search ? " 'wasm-unsafe-eval'" : ''}`,
  // Lighthouse fetches robots.txt from within the page, which the first line would refuse.
  "connect-src 'self'",
  // Text never becomes script by a script's hand; Pagefind's engine starts a worker from an address.
  ...(search
    ? ["worker-src 'self'"]
    : ["require-trusted-types-for 'script'", "trusted-types 'none'"]),
  "form-action 'self'",
  "base-uri 'none'",
];

/** Content Security Policy of a page, for its meta element. `search`: it may run Pagefind's WebAssembly. */
export const pagePolicy = (search: boolean): string => pageLines(search).join('; ');

/** The source expression that allows a style element with exactly this text (CSP Level 3, 2.3.1). */
const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Content Security Policy of every answer of a server. It is as wide as the widest page, since a browser
 * obeys this and the page's own together; it adds what a meta element cannot say (who may frame a page)
 * and the hash of the one style within a saved chart, which is opened as a page of its own.
 */
export const answerPolicy = (): string =>
  [
    ...pageLines(true).map((line) =>
      line.startsWith('style-src') ? `${line} ${hashOf(chartStyle)}` : line,
    ),
    "frame-ancestors 'none'",
  ].join('; ');
