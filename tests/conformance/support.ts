import { execFileSync } from 'node:child_process';
import vectors from '../vectors/one-time-codes.json' with { type: 'json' };
import type { OneTimeCodeParameters } from '../../src/tenant/model.ts';

export { vectors };

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The key of both RFCs. */
export const rfcKey = bytesOf('12345678901234567890');

export const parameters = (change: Partial<OneTimeCodeParameters> = {}): OneTimeCodeParameters => ({
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  ...change,
});

const hasOathtool = ((): boolean => {
  try {
    execFileSync('oathtool', ['--version']);
    return true;
  } catch {
    return false;
  }
})();

/** Debian's oathtool, as an oracle that shares no code with us: codes in a row; `null` where it is not installed. */
export const oathtool = hasOathtool
  ? (
      key: Uint8Array,
      step: number,
      { algorithm, digits, period }: OneTimeCodeParameters,
      count: number,
    ): string[] =>
      execFileSync('oathtool', [
        `--totp=${algorithm.toLowerCase()}`,
        `--digits=${String(digits)}`,
        `--time-step-size=${String(period)}s`,
        `--now=@${String(step * period)}`,
        `--window=${String(count - 1)}`,
        Buffer.from(key).toString('hex'),
      ])
        .toString()
        .trim()
        .split('\n')
  : null;
