import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { linkPackages } from './working-copy.ts';

/** How large a site is: pages, and the bytes of their HTML. */
export interface Size {
  pages: number;
  bytes: number;
}

const files = {
  'package.json': '{ "type": "module" }\n',
  'astro.config.mjs': 'export default {};\n',
  'src/pages/[...path].astro': `---
import { readdirSync, readFileSync } from 'node:fs';
import { createSatteriMarkdownProcessor } from '@astrojs/markdown-satteri';
export function getStaticPaths() {
  const files = readdirSync('pages', { recursive: true }).filter((name) => name.endsWith('.md'));
  return files.map((file) => ({ params: { path: file.slice(0, -3) }, props: { file } }));
}
const text = readFileSync(\`pages/\${Astro.props.file}\`, 'utf8');
globalThis.processor ??= await createSatteriMarkdownProcessor({});
const { code } = await globalThis.processor.render(text);
const title = Astro.params.path;
---
<html lang="en">
  <head><meta charset="utf-8" /><title>{title}</title></head>
  <body><main><h1>{title}</h1><Fragment set:html={code} /></main></body>
</html>
`,
};

/**
 * Writes a plain Astro site into `folder` with as many pages of as much text as the finished site in `dist`:
 * the text of each of its pages as a Markdown file, made into a page by Astro's own processor, one layout, nothing
 * else. No content collection: Astro holds one as a single string, which ends at 512 MB.
 */
export async function writeBareSite(project: string, dist: string, folder: string): Promise<Size> {
  for (const [path, text] of Object.entries(files)) await put(join(folder, path), text);
  linkPackages(project, folder);
  return eachPage(dist, async (html, number) => {
    const path = `pages/${Math.floor(number / 1000)}/page-${number}.md`;
    await put(join(folder, path), markdown(html));
  });
}

/** Hands over every page of a finished site, in a fixed order, and says how large it is. */
export async function eachPage(
  dist: string,
  take: (html: string, number: number) => Promise<void> = () => Promise.resolve(),
): Promise<Size> {
  const names = (await readdir(dist, { recursive: true })).filter((name) => name.endsWith('.html'));
  const size: Size = { pages: 0, bytes: 0 };
  for (const name of names.sort()) {
    const html = await readFile(join(dist, name), 'utf8');
    size.bytes += Buffer.byteLength(html);
    await take(html, size.pages);
    size.pages += 1;
  }
  return size;
}

/** Elements that end a line of text. */
const blocks = /<\/(?:p|li|dd|dt|td|th|h[1-6]|tr|figure|pre|summary)>/gu;

/** The text of a page's main part in paragraphs, without anything that Markdown would read. */
function markdown(html: string): string {
  const main = /<main[^>]*>(.*)<\/main>/su.exec(html)?.[1] ?? html;
  const paragraphs = main
    .replace(/<(script|style|svg)\b.*?<\/\1>/gsu, '')
    .replace(blocks, '\n')
    .replace(/<[^<>]*>/gu, ' ')
    .replace(/&[#\w]+;/gu, ' ')
    .replace(/[\\`*_{}[\]<>#|~+=-]/gu, ' ')
    .split('\n')
    .map((text) => text.replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '');
  return `${paragraphs.join('\n\n')}\n`;
}

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
