import { codeTypedAt } from '../simulation/lazy/typed-codes.ts';
import type { IncidentId } from '../simulation/model.ts';
import type { RunHandle } from '../simulation/run.ts';
import { missedIn } from './seen-in.ts';

/** Lets an incident happen that is possible, as if somebody had typed or opened what belongs to it. */
export async function bringAbout(incident: IncidentId, run: RunHandle): Promise<void> {
  const typed = await codeTypedAt(incident, run.state, {
    now: () => run.now(),
    secret: (ref) => run.secret(ref),
  });
  // What is refused stands in the field: a right code that was typed there already is not.
  if (typed) run.setDraft(typed.field, typed.text);
  const app = missedIn(incident, run.state);
  if (app) await run.dispatch({ type: 'openPhoneApp', app });
  await run.dispatch({ type: 'injectIncident', incident });
}
