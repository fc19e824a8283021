/**
 * Finds CSS that names a side of the screen instead of a side of the text, and so would stand the wrong way round in a
 * language written from right to left. One rule and no setting: a style linter for it would bring a hundred packages.
 */

export interface PhysicalDeclaration {
  readonly line: number;
  readonly declaration: string;
  readonly instead: string;
}

const sides: Readonly<Record<string, string>> = {
  left: 'inline-start',
  right: 'inline-end',
  top: 'block-start',
  bottom: 'block-end',
};

const corners: Readonly<Record<string, string>> = {
  'top-left': 'start-start',
  'top-right': 'start-end',
  'bottom-left': 'end-start',
  'bottom-right': 'end-end',
};

const sizes: Readonly<Record<string, string>> = { width: 'inline-size', height: 'block-size' };

const declarationPattern = /(?<=[{};]\s*|^\s*)([a-z-]+)\s*:\s*([^;{}]+?)\s*(?=[;}]|$)/g;

export function physicalDeclarations(css: string): PhysicalDeclaration[] {
  const text = css.replace(/\/\*[^]*?\*\/|url\([^)]*\)|"[^"\n]*"|'[^'\n]*'/g, (opaque) =>
    opaque.replace(/[^\n]/g, ' '),
  );
  const found: PhysicalDeclaration[] = [];
  for (const match of text.matchAll(declarationPattern)) {
    const [, property = '', value = ''] = match;
    const instead = logicalProperty(property) ?? logicalValue(property, value);
    if (instead === null) continue;
    const line = text.slice(0, match.index).split('\n').length;
    found.push({ line, declaration: `${property}: ${value}`, instead });
  }
  return found;
}

function logicalProperty(property: string): string | null {
  const size = /^(min-|max-)?(width|height)$/.exec(property);
  if (size) return (size[1] ?? '') + (sizes[size[2] ?? ''] ?? '');

  const corner = /^border-(.+)-radius$/.exec(property)?.[1];
  if (corner && corners[corner]) return `border-${corners[corner]}-radius`;

  const side = sides[property];
  if (side) return `inset-${side}`;

  const part =
    /^(margin|padding|border|scroll-margin|scroll-padding)-(left|right|top|bottom)(-.+)?$/;
  const [, box, name, rest] = part.exec(property) ?? [];
  return box && name ? `${box}-${sides[name] ?? ''}${rest ?? ''}` : null;
}

function logicalValue(property: string, value: string): string | null {
  if (property === 'text-align' && /^(left|right)$/.test(value)) {
    return `text-align: ${value === 'left' ? 'start' : 'end'}`;
  }
  if (/^(float|clear)$/.test(property) && /^(left|right)$/.test(value)) {
    return `${property}: inline-${value === 'left' ? 'start' : 'end'}`;
  }
  const parts = value.match(/(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];
  if (/^(margin|padding|inset|scroll-margin|scroll-padding)$/.test(property)) {
    const isLopsided = parts.length === 4 && parts[1] !== parts[3];
    return isLopsided ? `${property}-block and ${property}-inline` : null;
  }
  if (property === 'border-radius' && !value.includes('/')) {
    const [first, second = first, third = first, fourth = second] = parts;
    const isLopsided = first !== second || third !== fourth;
    return isLopsided ? 'border-start-start-radius and its three neighbours' : null;
  }
  return null;
}

/** The styles of an .astro file, each line where it is in the file. */
export function stylesOfAstroFile(source: string): string {
  let styles = '';
  let end = 0;
  for (const match of source.matchAll(/<style[^>]*>([^]*?)<\/style>/g)) {
    const content = match[1] ?? '';
    const start = match.index + match[0].indexOf('>') + 1;
    styles += `${source.slice(end, start).replace(/[^\n]/g, ' ')}${content}`;
    end = start + content.length;
  }
  return styles;
}
