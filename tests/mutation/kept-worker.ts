import type { Plugin } from 'vitest/config';
import {
  ThreadsPoolWorker,
  type PoolOptions,
  type PoolRunnerInitializer,
  type PoolWorker,
  type WorkerRequest,
} from 'vitest/node';

/**
 * A worker thread that outlives a run. Vitest starts a new one for every run, which loads all files again: a second for
 * each of thousands of mutants. Which mutant is active is a variable, so nothing has to be loaded again.
 */

type Listener = (message: unknown) => void;

/** Milliseconds, as a test has: one that ran out of time may go on for ever, and nothing may run beside the next mutant. */
const longestRun = 5000;

const response = (type: 'started' | 'stopped') => ({ __vitest_worker_response__: true, type });

function keptWorker(): PoolRunnerInitializer {
  let kept: ThreadsPoolWorker | null = null;
  let isReady = false;

  return {
    name: 'kept',
    createPoolWorker(options: PoolOptions): PoolWorker {
      const thread = (kept ??= new ThreadsPoolWorker(options));
      const listeners: (readonly [string, Listener])[] = [];
      let began: number | null = null;
      const answer = (type: 'started' | 'stopped') => {
        const heard = listeners.filter(([event]) => event === 'message');
        queueMicrotask(() => {
          for (const [, listener] of heard) listener(response(type));
        });
      };
      let lasted = 0;
      const watch: Listener = (message) => {
        if ((message as { type?: unknown }).type !== 'testfileFinished' || began === null) return;
        lasted = Math.max(lasted, performance.now() - began);
        began = null;
      };

      return {
        name: 'kept',
        on(event, listener: Listener) {
          listeners.push([event, listener]);
          thread.on(event, listener);
        },
        off: (event, listener: Listener) => thread.off(event, listener),
        deserialize: (data) => data,
        async start() {
          if (!isReady) await thread.start();
          thread.on('message', watch);
          listeners.push(['watch', watch]);
        },
        send(message: WorkerRequest) {
          if (message.type === 'stop') {
            answer('stopped');
            return;
          }
          if (message.type === 'start' && isReady) {
            answer('started');
            return;
          }
          if (message.type === 'start') isReady = true;
          if (message.type !== 'run') {
            thread.send(message);
            return;
          }
          began = performance.now();
          // The thread knows the settings of its first run only, and which tests are wanted is one of them.
          const config = options.project.serializedConfig;
          thread.send({ ...message, context: { ...message.context, config } } as WorkerRequest);
        },
        async stop() {
          for (const [event, listener] of listeners) {
            thread.off(event === 'watch' ? 'message' : event, listener);
          }
          if (began === null && lasted < longestRun) return;
          kept = null;
          isReady = false;
          await thread.stop();
        },
      };
    },
  };
}

/** Stryker names the pool itself, so the other one is put in its place afterwards. */
export const keepWorker: Plugin = {
  name: 'kept-worker',
  configureVitest({ project }) {
    const pool = keptWorker();
    Object.assign(project.config, { pool: pool.name, poolRunner: pool });
  },
};
