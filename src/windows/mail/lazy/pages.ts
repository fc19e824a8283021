/** Pages of programs that sign in the modern way, and of the printer: most practices never come to them. */
export { SecondFactor } from './second-factor.tsx';
export { Sent } from './sent.tsx';
export { SetUp } from './set-up.tsx';
export { Inbox } from './inbox.tsx';
