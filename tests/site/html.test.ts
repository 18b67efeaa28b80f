import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hostFiles } from '../../src/security/host-files.ts';
import { pagePolicy } from '../../src/security/policy.ts';
import { dist, elements, named, pages, property, textOf } from './pages.ts';

const faultsOf = (test: (page: (typeof pages)[number]) => boolean): string[] =>
  pages.filter(test).map(({ address }) => address);

const policyOf = (address: string): string => pagePolicy(address === '/search/');

describe('every page', () => {
  it('has one main heading', () => {
    expect(faultsOf(({ tree }) => elements(tree, named('h1')).length !== 1)).toEqual([]);
  });

  it('says its language', () => {
    const isOther = ({ tree }: (typeof pages)[number]): boolean =>
      elements(tree, named('html')).every((html) => property(html, 'lang') !== 'en-GB');
    expect(faultsOf(isOther)).toEqual([]);
  });

  it('has a title and a description of its own', () => {
    const titles = pages.map(({ tree }) =>
      elements(tree, named('title'))
        .filter((one) => textOf(one) !== '')
        .map((one) => textOf(one))
        .join(),
    );
    expect(titles.filter((title) => title === '')).toEqual([]);
    const without = faultsOf(({ tree }) =>
      elements(tree, named('meta')).every(
        (meta) => property(meta, 'name') !== 'description' || property(meta, 'content') === '',
      ),
    );
    expect(without).toEqual([]);
  });

  it('skips no level of heading', () => {
    const skips = ({ tree }: (typeof pages)[number]): boolean => {
      const levels = elements(tree, named('h1', 'h2', 'h3', 'h4', 'h5', 'h6')).map(({ tagName }) =>
        Number(tagName.slice(1)),
      );
      return levels.some((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1);
    };
    expect(faultsOf(skips)).toEqual([]);
  });

  it('offers help first, before the name of the site', () => {
    const late = ({ tree }: (typeof pages)[number]): boolean => {
      const [first] = elements(tree, named('aside', 'header'));
      return first === undefined || !textOf(first).includes('988');
    };
    expect(faultsOf(late)).toEqual([]);
  });

  it('holds no inline style or script, which its policy would refuse', () => {
    const inline = ({ tree }: (typeof pages)[number]): boolean =>
      elements(tree, named('style')).length > 0 ||
      elements(tree, (one) => one.properties.style !== undefined).length > 0 ||
      elements(tree, named('script'))
        // A data block is not run, so the policy has nothing to refuse.
        .filter((script) => property(script, 'type') !== 'application/ld+json')
        .some((script) => property(script, 'src') === '');
    expect(faultsOf(inline)).toEqual([]);
  });

  it('loads nothing from anyone else', () => {
    const faults = pages.flatMap(({ address, tree }) =>
      elements(tree, named('script', 'link', 'img', 'iframe', 'source', 'video', 'audio'))
        .map((one) => property(one, 'src') || property(one, 'href'))
        .filter((url) => /^(?:https?:)?\/\//u.test(url))
        .map((url) => `${address}: ${url}`),
    );
    expect(faults).toEqual([]);
  });

  it('allows WebAssembly on the search page alone', () => {
    const policies = pages.map(({ address, tree }) => ({
      address,
      policy: elements(tree, named('meta'))
        .filter((meta) => String(meta.properties.httpEquiv) === 'Content-Security-Policy')
        .map((meta) => property(meta, 'content'))
        .join(),
    }));
    expect(policies.filter(({ policy }) => !policy.includes("default-src 'none'"))).toEqual([]);
    expect(policies.filter(({ policy }) => policy.includes('unsafe-inline'))).toEqual([]);
    const wasm = policies.filter(({ policy }) => policy.includes('wasm-unsafe-eval'));
    expect(wasm.map(({ address }) => address)).toEqual(['/search/']);
  });

  it('carries the policy and the referrer policy of its sort, before anything it loads', () => {
    const faults = pages.flatMap(({ address, tree }) => {
      const head = elements(tree, named('meta', 'link', 'script'));
      const policy = head.findIndex((one) => property(one, 'content') === policyOf(address));
      const first = head.findIndex((one) => one.tagName !== 'meta');
      const silent = head.some(
        (one) => property(one, 'name') === 'referrer' && property(one, 'content') === 'no-referrer',
      );
      return policy >= 0 && policy < first && silent ? [] : [address];
    });
    expect(faults).toEqual([]);
  });

  it('lies beside the files from which hosts take their headers', () => {
    for (const [name, text] of hostFiles()) {
      expect([name, readFileSync(path.join(dist, name), 'utf8')]).toEqual([name, text]);
    }
  });

  it('shows no address that is only a number', () => {
    const faults = pages.flatMap(({ address, tree }) =>
      elements(tree, named('a'))
        .map((link) => property(link, 'href'))
        .filter((href) => /^https?:\/\/\d{1,3}(?:\.\d{1,3}){3}/u.test(href))
        .map((href) => `${address}: ${href}`),
    );
    expect(faults).toEqual([]);
  });
});
