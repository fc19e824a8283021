/** Whole numbers from 0 on as text, in the variable-length Base64 of source maps (without its sign): small ones are one character. */
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const continues = 32;

export function packNumbers(numbers: Iterable<number>): string {
  let packed = '';
  for (let rest of numbers) {
    for (; rest >= continues; rest = Math.floor(rest / continues))
      packed += digits[(rest % continues) + continues] ?? '';
    packed += digits[rest] ?? '';
  }
  return packed;
}

const values = new Map(Array.from(digits, (digit, value) => [digit, value]));

/** Reads one number after the other. Throws `RangeError` for another sign, or after the last number. */
export class NumberReader {
  readonly #packed: string;
  #at = 0;

  constructor(packed: string) {
    this.#packed = packed;
  }

  next(): number {
    let number = 0;
    for (let factor = 1; ; factor *= continues) {
      const value = values.get(this.#packed[this.#at] ?? '');
      if (value === undefined)
        throw new RangeError(`The index cannot be read at ${String(this.#at)}.`);
      this.#at += 1;
      number += (value % continues) * factor;
      if (value < continues) return number;
    }
  }

  /** As many as the next number says. */
  list(): number[] {
    return Array.from({ length: this.next() }, () => this.next());
  }
}
