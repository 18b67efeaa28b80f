import { overHttps, securityHeaders } from './headers.ts';

/** Hosts that read their headers from a file of the site, by the name of that file. */
const forms: Record<string, (headers: Record<string, string>) => string> = {
  /** Netlify, Cloudflare Pages. */
  _headers: (headers) => `/*\n${lines(headers, (name, value) => `  ${name}: ${value}`)}`,
  /** Apache, where `AllowOverride FileInfo` lets it. */
  '.htaccess': (headers) =>
    `<IfModule mod_headers.c>\n${lines(headers, (name, value) => `  Header always set ${name} "${value}"`)}</IfModule>\n`,
  /** Vercel. */
  'vercel.json': (headers) => {
    const list = Object.entries(headers).map(([key, value]) => ({ key, value }));
    return json({ headers: [{ source: '/(.*)', headers: list }] });
  },
  /** Azure Static Web Apps. */
  'staticwebapp.config.json': (headers) => json({ globalHeaders: headers }),
};

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

const lines = (
  headers: Record<string, string>,
  write: (name: string, value: string) => string,
): string =>
  Object.entries(headers)
    .map(([name, value]) => `${write(name, value)}\n`)
    .join('');

/** The headers as each host wants them: files that lie beside the pages, by name. */
export function hostFiles(): Map<string, string> {
  const headers = { ...securityHeaders(), ...overHttps };
  return new Map(Object.entries(forms).map(([name, write]) => [name, write(headers)]));
}

/** The same for nginx, which reads its configuration from elsewhere: lines for its `server` block. */
export const nginxLines = (): string =>
  lines(
    { ...securityHeaders(), ...overHttps },
    (name, value) => `add_header ${name} "${value}" always;`,
  );
