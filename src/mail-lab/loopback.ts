import { isIPv4 } from 'node:net';

/** The servers take passwords over plain text. That is for one machine only, whatever somebody configures. */
export const loopback = '127.0.0.1';

export const isLoopback = (address: string | undefined): boolean => {
  const plain = address?.replace(/^::ffff:/i, '') ?? '';
  return plain === '::1' || (isIPv4(plain) && plain.startsWith('127.'));
};

export function assertLoopback(host: string): void {
  if (isLoopback(host)) return;
  throw new Error(
    `The mail lab listens on ${loopback} only, and was asked to listen on "${host}". Leave the host out.`,
  );
}
