/** A piece of prose, or an address in it. */
export type Piece = { text: string } | { href: string; host: string };

const bareNumber = /^(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?$/u;

/** Cuts prose at its web addresses. Addresses that are only numbers are left out: nobody can tell whose they are. */
export function linkedText(prose: string): Piece[] {
  return prose.split(/(https?:\/\/[^\s<>"]+)/u).flatMap((part): Piece[] => {
    if (!/^https?:\/\//u.test(part)) return part === '' ? [] : [{ text: part }];
    const trail = /(?:[).,;:]+)$/u.exec(part)?.[0] ?? '';
    const open = part.includes('(') && trail.startsWith(')');
    const href = open ? part : part.slice(0, part.length - trail.length);
    const host = URL.canParse(href) ? new URL(href).host : '';
    const rest: Piece[] = open || trail === '' ? [] : [{ text: trail }];
    if (host === '' || bareNumber.test(host))
      return [{ text: 'an address without a name' }, ...rest];
    return [{ href, host: host.replace(/^www\./u, '') }, ...rest];
  });
}
