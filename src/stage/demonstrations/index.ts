export type { AgendaItem, Demonstration, OwnText } from './demonstration.ts';
export { withWhatChangedMeanwhile } from './changed-meanwhile.ts';
export { cleanText } from './clean-text.ts';
export { wordsOf, type Fault, type FaultWords } from './faults.ts';
export { deleteOwn, keepBeside, keepOwn, readOwn, type KeptOwn } from './kept-own.ts';
export { namedTexts, renaming } from './named-texts.ts';
export {
  choicesOfPolicy,
  factorKinds,
  mfaStates,
  mostItems,
  registrations,
  switchValues,
  ticksOfPolicy,
  type OwnDemonstration,
  type OwnItem,
} from './own-demonstration.ts';
export type { ProcedureId } from '../../flows/load-flow.ts';
export { demonstrationOf, firstDay, ownFrom, withProcedure } from './own.ts';
export { flowOf, procedureIds, procedureOf } from './procedures.ts';
export {
  longestFile,
  longestFragment,
  readFile,
  readFragment,
  writeFile,
  writeFragment,
  writeInvitation,
  type Reading,
} from './read.ts';
export { demonstrations } from './ready-made.ts';
export { rehearse, type Rehearsal } from './rehearse.ts';
export { wayOut, type Change, type WayOut } from './way-out.ts';
export { stepName } from './step-name.ts';
export { mostMinutes, parseOwn } from './shape.ts';
