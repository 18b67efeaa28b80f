import { isAlias, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { fault } from '../../fault.ts';
import { describeYamlError } from './yaml-error.ts';
import type { Place, Span } from '../../types.ts';
import type { VFile } from 'vfile';
import type { Document, Node, ParsedNode } from 'yaml';

export interface Yaml {
  /** Plain data. */
  value: unknown;
  /** Place of a value in the file. */
  place: Place;
  /** Place of a key in the file. */
  placeKey: Place;
  /** A scalar as it is written, `2023` where YAML makes a number of it. */
  written: (path: readonly (string | number)[]) => string | undefined;
  /** Where the YAML starts in the file. */
  start: number;
}

/** Reads the YAML that stands between two offsets of a file; `undefined` and a message where it is broken. */
export function readYaml(file: VFile, start: number, end: number): Yaml | undefined {
  const text = String(file.value).slice(start, end);
  if (text.trim() === '') {
    refuse(file, 'Unexpected empty file, expected YAML, add its keys', 0);
    return undefined;
  }
  const tab = /^ *\t/m.exec(text);
  if (tab) {
    refuse(file, tabReason, start + tab.index + tab[0].length - 1);
    return undefined;
  }
  const document = parseSafely(text, file, start);
  if (!document || refuseErrors(document, file, start) || refuseAliases(document, file, start)) {
    return undefined;
  }
  if (isMap(document.contents)) return accessors(document, start);
  const first = start + (document.contents?.range[0] ?? 0);
  refuse(file, 'Unexpected value, expected keys, write "key: value" lines', first);
  return undefined;
}

const tabReason = 'Unexpected tab, expected spaces to indent YAML, replace the tab by two spaces';

function refuse(file: VFile, reason: string, where: number): void {
  fault(file, 'front-matter', reason, where);
}

function parseSafely(text: string, file: VFile, start: number) {
  try {
    const lineCounter = new LineCounter();
    return parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'error' });
  } catch {
    // The parser recurses: thousands of nested brackets exhaust its stack.
    const reason = 'Unexpected depth of nesting, expected at most a few levels, flatten the data';
    refuse(file, reason, start);
    return undefined;
  }
}

function refuseErrors(document: Document.Parsed, file: VFile, start: number): boolean {
  const text = String(file.value).slice(start);
  const errors = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  // One broken line breaks those after it, but each repeated key stands for itself.
  const first = errors[0]?.code === 'DUPLICATE_KEY' ? errors : errors.slice(0, 1);
  for (const error of first.filter(({ code }) => code === errors[0]?.code)) {
    const { reason, offset } = describeYamlError(error, text);
    refuse(file, reason, start + offset);
  }
  return errors.length > 0;
}

function refuseAliases(document: Document.Parsed, file: VFile, start: number): boolean {
  let found: { name: string; at: number } | undefined;
  visit(document, {
    Node: (_, node) => {
      const name = isAlias(node) ? `*${node.source}` : node.anchor ? `&${node.anchor}` : '';
      if (name === '') return undefined;
      found = { name, at: anchorOffset(String(file.value), start + (node.range?.[0] ?? 0), name) };
      return visit.BREAK;
    },
  });
  if (!found) return false;
  const what = found.name.startsWith('&') ? 'anchor' : 'alias';
  refuse(
    file,
    `Unexpected YAML ${what} "${found.name}", expected plain values, write the value out`,
    found.at,
  );
  return true;
}

/** The range of a node begins after its anchor: look back for the anchor itself. */
function anchorOffset(text: string, at: number, name: string): number {
  const before = name.startsWith('&') ? text.lastIndexOf(name, at) : -1;
  return before < 0 ? at : before;
}

function accessors(document: Document.Parsed, start: number): Yaml {
  const nodeAt = (path: readonly (string | number)[]) =>
    document.getIn(path, true) as Node | null | undefined;
  const spanOf = (node: Node | null | undefined): Span | undefined =>
    node?.range ? { start: start + node.range[0], end: start + node.range[1] } : undefined;
  return {
    value: document.toJS({ maxAliasCount: 0 }) as unknown,
    place: (...path) => spanOf(nodeAt(path)),
    placeKey: (...path) => {
      const parent = path.length === 1 ? document.contents : nodeAt(path.slice(0, -1));
      if (!isMap<ParsedNode>(parent)) return undefined;
      const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
      return spanOf(pair?.key);
    },
    written: (path) => {
      const node = nodeAt(path);
      return isScalar(node) ? node.source : undefined;
    },
    start,
  };
}
