import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parse as parseYaml } from 'yaml';

/** What a built site shows: every text in it as a reader or a program gets it, and what is wrong. */
export interface Walked {
  /** Texts by file: text nodes, values of attributes, strings of JSON, cells. */
  texts: Map<string, string[]>;
  faults: string[];
}

const parser = unified().use(rehypeParse);
const addresses = new Set(['href', 'src', 'srcSet', 'action', 'formAction', 'poster', 'data']);

/** Reads every file below `site` in its own format. */
export function walk(site: string): Walked {
  const walked: Walked = { texts: new Map(), faults: [] };
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(site, path.join(entry.parentPath, entry.name)))
    .sort();
  for (const file of files) {
    const texts: string[] = [];
    const fault = (what: string): void => {
      walked.faults.push(`${file}: ${what}`);
    };
    if (/zq|\.\./u.test(file)) fault('a file that is named by a text');
    const read = readers[path.extname(file)];
    try {
      if (read !== undefined) read(readFileSync(path.join(site, file), 'utf8'), texts, fault);
    } catch (error) {
      fault(error instanceof Error ? error.message : String(error));
    }
    walked.texts.set(file, texts);
  }
  return walked;
}

type Reader = (text: string, texts: string[], fault: (what: string) => void) => void;

const readHtml: Reader = (text, texts, fault) => {
  const tree: Root = parser.parse(text);
  visit(tree, (node) => {
    if (node.type === 'comment') fault(`a comment: ${node.value.slice(0, 60)}`);
    if (node.type === 'text') texts.push(node.value);
    if (node.type === 'element') readElement(node, texts, fault);
  });
};

function readElement(element: Element, texts: string[], fault: (what: string) => void): void {
  const { tagName, properties } = element;
  if (/^(?:zq|iframe|object|embed|base|style|textarea|template)/u.test(tagName))
    fault(`an element <${tagName}>`);
  if (tagName === 'script') readScript(element, texts, fault);
  for (const [name, value] of Object.entries(properties)) {
    const written = Array.isArray(value) ? value.join(' ') : String(value);
    texts.push(written);
    if (/^on|zq|style/iu.test(name)) fault(`an attribute ${name} of <${tagName}>`);
    if (addresses.has(name)) readAddress(written, fault);
    if (name === 'id' && /[\s<>"']/u.test(written)) fault(`an id "${written}"`);
  }
}

function readScript(script: Element, texts: string[], fault: (what: string) => void): void {
  const [child] = script.children;
  const inside = child?.type === 'text' ? child.value : '';
  if (script.properties.type === 'application/ld+json') {
    if (inside.includes('<')) fault('a "<" in a data block');
    strings(JSON.parse(inside), texts);
  } else if (inside !== '' || !/^\/_astro\/[\w.-]+\.js$/u.test(String(script.properties.src))) {
    fault(`a script: ${inside.slice(0, 60)}`);
  }
}

function readAddress(written: string, fault: (what: string) => void): void {
  const url = URL.canParse(written, 'http://site.example/x/')
    ? new URL(written, 'http://site.example/x/')
    : undefined;
  const isPlain = /^data:(?:text\/plain|image\/svg\+xml|application\/[\w.+-]+|text\/x-bibtex)[,;]/u;
  if (url === undefined || written === 'zq') fault(`an address "${written}"`);
  else if (
    url.protocol === 'data:'
      ? !isPlain.test(written)
      : !/^(?:https?|tel|sms|mailto):$/u.test(url.protocol)
  )
    fault(`an address "${written.slice(0, 80)}"`);
}

function strings(value: unknown, texts: string[]): void {
  if (typeof value === 'string') texts.push(value);
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) {
      texts.push(key);
      strings(one, texts);
    }
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decoded = (text: string): string =>
  text.replace(/&(?:#(\d+)|(\w+));/gu, (all, code?: string, name?: string) =>
    code === undefined ? (entities[name ?? ''] ?? all) : String.fromCodePoint(Number(code)),
  );

/** XML by its grammar: every `<` opens a known sort of tag, every tag is closed, every `&` is a character. */
const readXml: Reader = (text, texts, fault) => {
  const open: string[] = [];
  let rest = text.replace(/^<\?xml [^?]*\?>\s*/u, '');
  while (rest !== '') {
    const words = /^[^<]+/u.exec(rest)?.[0] ?? '';
    if (/&(?!#\d+;|(?:amp|lt|gt|quot|apos);)|\]\]>/u.test(words))
      fault(`bare signs: ${words.slice(0, 60)}`);
    texts.push(decoded(words));
    rest = rest.slice(words.length);
    if (rest === '') break;
    const tag = /^<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/u.exec(rest);
    if (tag === null) {
      fault(`no tag: ${rest.slice(0, 60)}`);
      return;
    }
    const [all, close, name = '', attributes = '', empty] = tag;
    if (/zq|script|img/iu.test(name) || /\bon\w+=/u.test(attributes)) fault(`a tag ${all}`);
    if (close !== '' && open.pop() !== name) fault(`an end of nothing: ${all}`);
    if (close === '' && empty === '') open.push(name);
    rest = rest.slice(all.length);
  }
  if (open.length > 0) fault(`open at the end: ${open.join(' ')}`);
};

const readCsv: Reader = (text, texts, fault) => {
  for (const cell of parseCsv(text).flat()) {
    texts.push(cell);
    if (/^[=+\-@\t\r]/u.test(cell) && !/^-?\d+(?:\.\d+)?$/u.test(cell))
      fault(`a formula: ${cell.slice(0, 40)}`);
  }
};

const readers: Record<string, Reader> = {
  '.html': readHtml,
  '.json': (text, texts) => {
    strings(JSON.parse(text), texts);
  },
  '.jsonl': (text, texts) => {
    for (const line of text.trimEnd().split('\n')) strings(JSON.parse(line), texts);
  },
  '.xml': readXml,
  '.svg': readXml,
  '.csv': readCsv,
  '.cff': (text, texts) => {
    strings(parseYaml(text), texts);
  },
};
