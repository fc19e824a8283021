/** WebVTT (W3C), as much of it as captions and chapters need. Times in milliseconds. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  /** One line of plain text. */
  readonly text: string;
}

const two = (value: number) => String(value).padStart(2, '0');

/** `01:02:03.004` */
export function timestamp(milliseconds: number): string {
  const all = Math.round(milliseconds);
  const seconds = Math.floor(all / 1000);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${clock.map(two).join(':')}.${String(all % 1000).padStart(3, '0')}`;
}

/** Cue text knows tags and entities, and ends with an empty line. */
const escaped = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .trim()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

export const writeVtt = (cues: readonly Cue[]): string =>
  [
    'WEBVTT',
    ...cues.map(
      ({ start, end, text }, index) =>
        `${String(index + 1)}\n${timestamp(start)} --> ${timestamp(end)}\n${escaped(text)}`,
    ),
  ].join('\n\n') + '\n';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

const timing = /^(\d{2,}):([0-5]\d):([0-5]\d)\.(\d{3}) --> (\d{2,}):([0-5]\d):([0-5]\d)\.(\d{3})$/;

/** @throws over the first line that `writeVtt` would not write */
export function readVtt(file: string): readonly Cue[] {
  const [head, ...blocks] = file.trimEnd().split('\n\n');
  if (head !== 'WEBVTT') throw new Error('The first line is not WEBVTT.');
  return blocks.map((block, index) => {
    const [name, times = '', text = '', ...more] = block.split('\n');
    const place = `Cue ${String(index + 1)}`;
    if (name !== String(index + 1)) throw new Error(`${place} is called "${String(name)}".`);
    const [, ...parts] = timing.exec(times) ?? [];
    if (parts.length === 0) throw new Error(`${place} has no times: "${times}".`);
    if (text === '' || more.length > 0) throw new Error(`${place} is not one line of text.`);
    if (/[<>]|&(?!(?:amp|lt|gt);)/.test(text)) throw new Error(`${place} has markup: "${text}".`);
    const [hour = 0, minute = 0, second = 0, rest = 0] = parts.slice(0, 4).map(Number);
    const [toHour = 0, toMinute = 0, toSecond = 0, toRest = 0] = parts.slice(4).map(Number);
    return {
      start: ((hour * 60 + minute) * 60 + second) * 1000 + rest,
      end: ((toHour * 60 + toMinute) * 60 + toSecond) * 1000 + toRest,
      text: text.replace(/&(amp|lt|gt);/g, (_, entity: string) => entities[entity] ?? ''),
    };
  });
}
