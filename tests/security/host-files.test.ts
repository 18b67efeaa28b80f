import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { overHttps, securityHeaders } from '../../src/security/headers.ts';
import { hostFiles, nginxLines } from '../../src/security/host-files.ts';
import { answerPolicy, pagePolicy } from '../../src/security/policy.ts';

type Headers = Record<string, string>;
const wanted: Headers = { ...securityHeaders(), ...overHttps };
const file = (name: string): string => hostFiles().get(name) ?? '';
const pairs = (text: string, pattern: RegExp): Headers =>
  Object.fromEntries([...text.matchAll(pattern)].map(([, name = '', value = '']) => [name, value]));

describe('the headers', () => {
  it('forbid inline script and style, and whatever no page uses', () => {
    for (const policy of [answerPolicy(), pagePolicy(false), pagePolicy(true)]) {
      expect(policy).toMatch(/^default-src 'none'; /);
      expect(policy).not.toMatch(/unsafe-inline|unsafe-hashes|'unsafe-eval'|https?:|\*/);
    }
    expect(pagePolicy(false)).not.toContain('wasm');
    expect(answerPolicy()).toMatch(/style-src 'self' 'sha256-[\w+/]{43}='/);
    expect(answerPolicy()).toContain("frame-ancestors 'none'");
    expect(wanted['Permissions-Policy']).toMatch(/^(?:[a-z-]+=\(\)(?:, |$))+$/);
  });

  it('are at least as wide as every page’s own policy, which a browser obeys besides', () => {
    const lines = answerPolicy().split('; ');
    for (const line of pagePolicy(true).split('; ')) {
      expect(lines.some((one) => one.startsWith(line))).toBe(true);
    }
  });

  it('are the same for every host, value by value', () => {
    expect(pairs(file('_headers'), /^ {2}([\w-]+): (.+)$/gm)).toEqual(wanted);
    expect(file('_headers')).toMatch(/^\/\*\n/);
    expect(pairs(file('.htaccess'), /^ {2}Header always set ([\w-]+) "([^"]+)"$/gm)).toEqual(
      wanted,
    );
    const { headers } = JSON.parse(file('vercel.json')) as {
      headers: { source: string; headers: { key: string; value: string }[] }[];
    };
    expect(headers.map(({ source }) => source)).toEqual(['/(.*)']);
    expect(
      Object.fromEntries(headers[0]?.headers.map(({ key, value }) => [key, value]) ?? []),
    ).toEqual(wanted);
    expect(JSON.parse(file('staticwebapp.config.json'))).toEqual({ globalHeaders: wanted });
  });

  it('stand in docs/hosting.md as nginx wants them', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/hosting.md'), 'utf8');
    expect(/```nginx\n([\s\S]*?)```/.exec(page)?.[1]).toBe(nginxLines());
  });
});
