/** Makes an HTML element; text children become text nodes and can never become markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const svgSpace = 'http://www.w3.org/2000/svg';

function svg(tag: string, attributes: Record<string, string>): SVGElement {
  const made = document.createElementNS(svgSpace, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

/** One of the marks that stand at the top of every page: `v-study`, `m-critical` … */
export function symbol(id: string): SVGElement {
  const mark = svg('svg', { 'aria-hidden': 'true' });
  mark.append(svg('use', { href: `#${id}` }));
  return mark;
}

/** The tally's drawing: `path` elements over a base line, `width` strokes wide. */
export function tallyDrawing(
  width: number,
  paths: { voice: string; gains: boolean; d: string }[],
): SVGElement {
  const drawing = svg('svg', {
    class: 'tally',
    viewBox: `0 0 ${width} 24`,
    preserveAspectRatio: 'none',
    'aria-hidden': 'true',
  });
  drawing.style.setProperty('--n', String(width));
  drawing.append(svg('path', { class: 'base', d: `M0 12H${width}` }));
  for (const { voice, gains, d } of paths) {
    drawing.append(svg('path', { 'data-voice': voice, d, ...(gains ? { class: 'g' } : {}) }));
  }
  return drawing;
}
