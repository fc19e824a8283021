import type { Message } from '../../stage/presence.ts';
import { readMessage, writeMessage } from '../../stage/read-message.ts';

/** What the tabs of the stage say to each other. */
export interface StageChannel {
  send(message: Message): void;
  listen(listener: (message: Message) => void): void;
  close(): void;
}

/** The name of the channel, and of the database with the run. */
export const stageName = 'app-password-lab:stage';

/** `null` where the browser has no channel: then a presenter works alone. */
export function openChannel(): StageChannel | null {
  const Channel = (globalThis as { BroadcastChannel?: typeof BroadcastChannel }).BroadcastChannel;
  if (!Channel) return null;
  const channel = new Channel(`${stageName}:presence`);
  return {
    send: (message) => {
      channel.postMessage(writeMessage(message));
    },
    listen(listener) {
      channel.addEventListener('message', ({ data }) => {
        const message = readMessage(data);
        if (message) listener(message);
      });
    },
    close: () => {
      channel.close();
    },
  };
}
