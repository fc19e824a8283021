export type { AgendaItem, Demonstration, OwnText } from './demonstration.ts';
export { demonstrations } from './ready-made.ts';
