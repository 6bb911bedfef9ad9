/** A picture as a file of its own. */
export interface PictureFile {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 24;
const HEAD = 44;
/** How shapes and letters look, as attributes: a file has none of the page's style sheets. */
const looks = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'opacity',
  'font-size',
  'font-weight',
  'font-family',
  'text-anchor',
  'paint-order',
  'vector-effect',
  'visibility',
];

function element(name: string, attributes: Record<string, string | number>, text = ''): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text) made.textContent = text;
  return made;
}

/** Writes into a copy how the original looks on the page; what only the canvas draws there is shown. */
function dress(original: Element, copy: Element): void {
  const style = getComputedStyle(original);
  for (const look of looks) {
    const value = style.getPropertyValue(look);
    if (value && look !== 'visibility') copy.setAttribute(look, value);
  }
  copy.removeAttribute('class');
  copy.removeAttribute('aria-hidden');
  const children = [...original.children];
  for (const [i, child] of [...copy.children].entries()) {
    const from = children[i];
    if (from) dress(from, child);
  }
}

/** Lines of a text as the page has broken it, each with its place. */
function linesOf(node: Text): { text: string; box: DOMRect }[] {
  const range = document.createRange();
  const lines: { text: string; box: DOMRect }[] = [];
  const words = node.data.split(/(?<=\s)/);
  let at = 0;
  for (const word of words) {
    range.setStart(node, at);
    range.setEnd(node, at + word.length);
    at += word.length;
    const box = range.getClientRects()[0];
    if (!box || word.trim() === '') continue;
    const line = lines.at(-1);
    if (line && Math.abs(line.box.top - box.top) < 3) line.text += word;
    else lines.push({ text: word, box });
  }
  return lines;
}

/**
 * A figure of the page as an SVG that stands alone: with its title, the sentence that says the answer, and the
 * address that shows it. Colours and letters are those of the page at this moment, its theme included.
 *
 * @param figure a figure with a title, a drawing of SVG and text, and a table behind it, which is left out.
 */
export function pictureFile(
  figure: Element,
  { source, link }: { source: string; link: string },
): PictureFile {
  const title = figure.querySelector('.picture-title');
  const frame = figure.getBoundingClientRect();
  const paper = getComputedStyle(document.documentElement);
  const colour = (token: string) => paper.getPropertyValue(token).trim();
  const font = getComputedStyle(figure).fontFamily.replaceAll('"', "'");
  const body = element('g', {});
  let bottom = 0;
  const top = (title?.getBoundingClientRect().bottom ?? frame.top) + 4;
  const visit = (node: Node): void => {
    if (node instanceof SVGSVGElement) {
      const box = node.getBoundingClientRect();
      const copy = node.cloneNode(true) as SVGSVGElement;
      dress(node, copy);
      for (const [key, value] of Object.entries({
        x: box.left - frame.left,
        y: box.top - top,
        width: box.width,
        height: box.height,
        overflow: 'visible',
      }))
        copy.setAttribute(key, String(value));
      body.append(copy);
      bottom = Math.max(bottom, box.bottom - top);
    } else if (node instanceof Text) {
      const style = node.parentElement && getComputedStyle(node.parentElement);
      for (const { text, box } of linesOf(node)) {
        const look = {
          x: box.left - frame.left,
          y: box.top - top + box.height * 0.78,
          fill: style?.color ?? colour('--ink'),
          'font-size': style?.fontSize ?? '15px',
          'font-weight': style?.fontWeight ?? '400',
        };
        body.append(element('text', look, text.trim()));
        bottom = Math.max(bottom, box.bottom - top);
      }
    } else if (
      node instanceof Element &&
      node !== title &&
      !node.matches('.behind, button, canvas, .visually-hidden')
    ) {
      for (const child of node.childNodes) visit(child);
    }
  };
  for (const child of figure.childNodes) visit(child);
  const width = Math.ceil(frame.width + 2 * MARGIN);
  const notes = wrapped(`${source}`, frame.width / 6.4).concat(link);
  const height = Math.ceil(HEAD + bottom + 28 + notes.length * 17 + MARGIN / 2);
  const root = element('svg', {
    xmlns: SVG,
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': font,
  });
  root.append(
    element('title', {}, title?.textContent ?? ''),
    element('rect', { width, height, fill: colour('--paper-raised') }),
    element(
      'text',
      { x: MARGIN, y: 30, 'font-size': 17, 'font-weight': 600, fill: colour('--ink') },
      title?.textContent ?? '',
    ),
  );
  body.setAttribute('transform', `translate(${MARGIN} ${HEAD})`);
  root.append(body);
  notes.forEach((line, i) => {
    const y = HEAD + bottom + 28 + i * 17;
    root.append(element('text', { x: MARGIN, y, 'font-size': 12.5, fill: colour('--ink-soft') }, line));
  });
  return { svg: new XMLSerializer().serializeToString(root), width, height };
}

/** A text in lines of about so many letters. */
function wrapped(text: string, letters: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line && line.length + word.length > letters) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
}
