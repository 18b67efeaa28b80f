const files = import.meta.glob<string>('../rules/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Files of the folder that are no rule. */
const others = new Set(['index', 'rule']);

/** The comment right above the rule itself. */
const above = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export const \w+: Rule/u;

/** Every rule of the corpus with the sentence that stands above it in its own file. */
export function ruleList(): { id: string; text: string }[] {
  return Object.entries(files)
    .map(([path, code]) => ({
      id: path.slice(path.lastIndexOf('/') + 1).replace(/\.ts$/u, ''),
      text: (above.exec(code)?.[1] ?? '')
        .split('*')
        .map((line) => line.trim())
        .join(' ')
        .trim(),
    }))
    .filter(({ id }) => !others.has(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
