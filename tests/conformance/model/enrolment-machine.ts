import { assign, setup, type SnapshotFrom } from 'xstate';

/**
 * Set-up and app passwords as a state machine, drawn from the fact sheet and not from the code: where a browser session
 * stands, and beside it the little that the rules read. Its graph says which states there are and how they are reached.
 */
export interface Facts {
  readonly mfa: 'disabled' | 'enabled' | 'enforced';
  readonly method: boolean;
  /** Done since the user was last set to Enabled (G4). */
  readonly registered: boolean;
  /** This session gave its second proof. */
  readonly proved: boolean;
  readonly passwords: number;
}

/** R15 with a smaller number, or the graph would be the same forty times over. */
export const limit = 2;

export const actions = [
  'signIn',
  'start',
  'addApp',
  'code',
  'confirm',
  'done',
  'create',
  'remove',
  'removeMethod',
  'signOut',
  'turnOff',
  'turnOn',
  'enforce',
  'reRegister',
] as const;
export type Act = (typeof actions)[number];

const { createMachine } = setup({
  types: { context: {} as Facts, events: {} as { type: Act } },
  guards: {
    isOff: ({ context: { mfa } }) => mfa === 'disabled',
    isNotEnforced: ({ context: { mfa } }) => mfa !== 'enforced',
    isOn: ({ context: { mfa } }) => mfa !== 'disabled',
    hasMethod: ({ context: { method } }) => method,
    isProvedMethod: ({ context: { method, proved } }) => method && proved,
    /** R2. */
    isToRegister: ({ context: { mfa, registered } }) => mfa === 'enabled' && !registered,
    hasPlace: ({ context: { passwords } }) => passwords < limit,
    mayCreate: ({ context }) => mayManage(context) && context.passwords < limit,
    mayRemove: ({ context }) => mayManage(context) && context.passwords > 0,
  },
  actions: {
    addPassword: assign({ passwords: ({ context }) => context.passwords + 1 }),
    removePassword: assign({ passwords: ({ context }) => context.passwords - 1 }),
    prove: assign({ method: true, proved: true }),
    leave: assign({ proved: false }),
    loseMethod: assign({ method: false }),
    /** R4. */
    register: assign({
      registered: true,
      mfa: ({ context: { mfa } }) => (mfa === 'enabled' ? 'enforced' : mfa),
    }),
    unregister: assign({ method: false, registered: false, proved: false }),
    turnOff: assign({ mfa: 'disabled' }),
    turnOn: assign({ mfa: 'enabled', registered: false }),
    enforce: assign({ mfa: 'enforced' }),
  },
});

/** §7.1, §1.7 row 3. */
const mayManage = ({ mfa, method, proved }: Facts) => mfa === 'enforced' && method && proved;

/** Turned off in mid-set-up: nothing is asked for any more. */
const turnOffIn = { turnOff: { guard: 'isOn', actions: 'turnOff', target: 'home' } } as const;

export const enrolmentMachine = createMachine({
  id: 'enrolment',
  context: { mfa: 'enabled', method: false, registered: false, proved: false, passwords: 0 },
  initial: 'out',
  on: {
    turnOff: { guard: 'isOn', actions: 'turnOff' },
    turnOn: { guard: 'isOff', actions: 'turnOn' },
    enforce: { guard: 'isNotEnforced', actions: 'enforce' },
    reRegister: { target: '.out', actions: 'unregister' },
  },
  states: {
    out: {
      on: {
        signIn: [
          { guard: 'isOff', target: 'home' },
          { guard: 'hasMethod', target: 'asked' },
          { target: 'interrupt' },
        ],
      },
    },
    asked: {
      on: {
        code: [
          { guard: 'isToRegister', target: 'interrupt', actions: 'prove' },
          { target: 'home', actions: 'prove' },
        ],
      },
    },
    interrupt: {
      on: {
        start: [{ guard: 'hasMethod', target: 'verified' }, { target: 'choosing' }],
        ...turnOffIn,
      },
    },
    choosing: { on: { addApp: 'scanning', ...turnOffIn } },
    scanning: { on: { code: { target: 'verified', actions: 'prove' }, ...turnOffIn } },
    verified: {
      on: {
        confirm: [
          { guard: 'hasPlace', target: 'shown', actions: 'addPassword' },
          { target: 'home', actions: 'register' },
        ],
        ...turnOffIn,
      },
    },
    shown: { on: { done: { target: 'home', actions: 'register' }, ...turnOffIn } },
    home: {
      on: {
        create: { guard: 'mayCreate', actions: 'addPassword' },
        remove: { guard: 'mayRemove', actions: 'removePassword' },
        removeMethod: { guard: 'isProvedMethod', actions: 'loseMethod' },
        signOut: { target: 'out', actions: 'leave' },
      },
    },
  },
});

export type Place = SnapshotFrom<typeof enrolmentMachine>['value'];
