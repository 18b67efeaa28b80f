import { describe, expect, it } from 'vitest';
import { bodyOf, mark, numberIn } from '../../scripts/comment/body.ts';

describe('the comment on a pull request', () => {
  it('takes a number and nothing else from a stranger', () => {
    expect(numberIn('12\n')).toBe(12);
    for (const text of ['', '0', '12; rm -rf /', '../1', '1e3', '12/../13']) {
      expect(() => numberIn(text)).toThrow('Unexpected number.txt');
    }
  });

  it('calls nobody, shows no picture, and links and hides nothing', () => {
    const body = bodyOf(
      '@everyone ![x](https://a.example/p.gif) [l](https://a.example) <img src=x> <!-- h',
      'a'.repeat(40),
    );
    expect(body.startsWith(mark)).toBe(true);
    const rest = body.slice(mark.length);
    expect(rest).not.toMatch(/@everyone|!\[|\]\(|<img|<!--/);
  });

  it('cuts what GitHub would refuse, and says so where there is nothing', () => {
    expect(bodyOf('x'.repeat(100_000), 'a').length).toBeLessThan(65_536);
    expect(bodyOf('', 'a')).toContain('The check could not say what this changes');
  });
});
