import type { Limits } from '../limits.ts';

/** A piece of a command: a line or part of one, or what a literal held. */
export type Part = { readonly line: string } | { readonly literal: string };

/** The client sent more than a command may hold. */
export class CommandTooLong extends Error {
  constructor() {
    super('A command was longer than this server reads. The connection ends.');
    this.name = 'CommandTooLong';
  }
}

const literalAtEnd = /\{(\d{1,10})(\+?)\}$/;

/**
 * Reads commands of IMAP from a stream of bytes: a line, in which `{n}` at the end announces n bytes that follow
 * (RFC 3501 §4.3), and `{n+}` that they follow unasked (RFC 7888).
 */
export async function* readCommands(
  bytes: AsyncIterable<Buffer>,
  goOn: () => void,
  { command: most }: Pick<Limits, 'command'>,
): AsyncGenerator<readonly Part[]> {
  let buffer = Buffer.alloc(0);
  const source = bytes[Symbol.asyncIterator]();
  /** False at the end of the stream. */
  const more = async (used: number): Promise<boolean> => {
    if (used + buffer.length > most) throw new CommandTooLong();
    const next = await source.next();
    if (next.done) return false;
    buffer = Buffer.concat([buffer, next.value]);
    return true;
  };

  for (;;) {
    const parts: Part[] = [];
    let used = 0;
    let isComplete = false;
    while (!isComplete) {
      let end = buffer.indexOf('\n');
      while (end < 0) {
        if (!(await more(used))) return;
        end = buffer.indexOf('\n');
      }
      const line = buffer.subarray(0, end).toString('utf8').replace(/\r$/, '');
      buffer = buffer.subarray(end + 1);
      used += end + 1;
      if (used > most) throw new CommandTooLong();
      const literal = literalAtEnd.exec(line);
      if (!literal) {
        parts.push({ line });
        isComplete = true;
        continue;
      }
      const size = Number(literal[1]);
      // Refused before it is asked for, so that nobody has to send it.
      if (used + size > most) throw new CommandTooLong();
      if (literal[2] === '') goOn();
      while (buffer.length < size) if (!(await more(used))) return;
      parts.push(
        { line: line.slice(0, literal.index) },
        { literal: buffer.subarray(0, size).toString('utf8') },
      );
      buffer = buffer.subarray(size);
      used += size;
    }
    yield parts;
  }
}
