/**
 * `answers`, `moved` (to another address), `gone` (404 or 410), `refuses` (robots are not let in: the
 * page may well be there) or `silent` (no answer, or a fault of the server).
 */
export interface Health {
  address: string;
  state: 'answers' | 'moved' | 'gone' | 'refuses' | 'silent';
  status?: number;
  to?: string;
}

const refusing = new Set([401, 402, 403, 405, 406, 418, 429, 451, 999]);

/** Asks one address, following redirections; nothing of the page is kept. Never throws. */
export async function ask(address: string, wait: number): Promise<Health> {
  for (const method of ['HEAD', 'GET']) {
    try {
      const response = await fetch(address, {
        method,
        signal: AbortSignal.timeout(wait),
        headers: {
          'user-agent': 'evenhand link check (asks once a week whether a page still stands)',
        },
      });
      await response.body?.cancel();
      // Many servers do not know HEAD.
      if (method === 'HEAD' && response.status >= 400) continue;
      return health(address, response);
    } catch {
      if (method === 'GET') return { address, state: 'silent' };
    }
  }
  return { address, state: 'silent' };
}

function health(address: string, { status, ok, url }: Response): Health {
  if (ok) {
    const moved = plain(url) !== plain(address);
    return moved
      ? { address, state: 'moved', status, to: url }
      : { address, state: 'answers', status };
  }
  if (status === 404 || status === 410) return { address, state: 'gone', status };
  return { address, state: refusing.has(status) ? 'refuses' : 'silent', status };
}

const plain = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
