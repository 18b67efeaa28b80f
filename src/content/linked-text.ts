/** A piece of prose, or an address in it. */
export type Piece = { text: string } | { href: string; host: string };

const bareNumber = /^(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?$/u;

const count = (text: string, sign: string): number => text.split(sign).length - 1;

/** An address without the stop, comma or closing bracket of the sentence it stands in. */
function bare(address: string): string {
  const last = address.at(-1) ?? '';
  const surplus = last === ')' && count(address, ')') > count(address, '(');
  return surplus || '.,;:'.includes(last) ? bare(address.slice(0, -1)) : address;
}

/** Cuts prose at its web addresses. Addresses that are only numbers are left out: nobody can tell whose they are. */
export function linkedText(prose: string): Piece[] {
  return prose.split(/(https?:\/\/[^\s<>"]+)/u).flatMap((part): Piece[] => {
    if (!/^https?:\/\//u.test(part)) return part === '' ? [] : [{ text: part }];
    const href = bare(part);
    const host = URL.canParse(href) ? new URL(href).host : '';
    const rest: Piece[] = href === part ? [] : [{ text: part.slice(href.length) }];
    if (host === '' || bareNumber.test(host))
      return [{ text: 'an address without a name' }, ...rest];
    return [{ href, host: host.replace(/^www\./u, '') }, ...rest];
  });
}
