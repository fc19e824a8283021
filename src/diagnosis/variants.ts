import { practiceClients, type PracticeClientId } from '../flows/scenarios.ts';
import type { EraDate } from '../tenant/model.ts';
import type { Case } from './case.ts';
import { today } from './days.ts';
import { unknown, type OptionOf, type QuestionId } from './questions.ts';
import { symptomOf, type Known, type Symptom, type Trouble } from './symptoms.ts';

/** One tenant, with one program in front of it, that what the reader said leaves possible. */
export interface Variant {
  /** What the rules go by. Never the screens that somebody sees. */
  readonly day: EraDate;
  readonly manager: Exclude<OptionOf<'manager'>, 'personal'>;
  readonly program: PracticeClientId;
  readonly password: OptionOf<'password'>;
  readonly mfa: 'disabled' | 'enabled' | 'enforced';
  readonly hasMethod: boolean;
  readonly switch: 'on' | 'off';
  /** §4.4 row 3: the tenant's modern authentication, where the program asks for it. */
  readonly modern: 'default' | 'on';
  readonly trouble: Trouble;
}

/**
 * Every variant that the answers leave open, the likeliest first. "I don't know" leaves all of them open, an answer
 * leaves one. Which of them explains the symptom is asked of the tenant, not decided here.
 */
export function* variantsOf({ symptom: id, answers, day = today }: Case): Generator<Variant> {
  const row = symptomOf(id);
  const { known = {}, troubles = ['none'] } = row;
  const among = <Q extends QuestionId>(question: Q, fixed: OptionOf<Q>): readonly OptionOf<Q>[] => {
    const given = answers[question] ?? unknown;
    const asked = row.asks[question] ?? [fixed];
    return given === unknown ? asked : asked.filter((option) => option === given);
  };
  for (const manager of among('manager', known.manager ?? 'perUser'))
    for (const program of among('program', known.program ?? 'thunderbird'))
      for (const password of among('password', known.password ?? 'accountPassword'))
        for (const trouble of troubles)
          if (manager !== 'personal')
            for (const modern of modernIs(program, day))
              for (const account of accounts(row, manager, known, answers.page ?? unknown))
                yield { day, manager, program, password, trouble, modern, ...account };
}

/** §4.1 row 3. */
const basicEnded = '2023-01-01';

/** The practice tenant is older than the default of §4.4 row 3. By now most of its age were told to turn it on. */
const modernIs = (program: PracticeClientId, day: EraDate): readonly Variant['modern'][] =>
  practiceClients[program].modern === 'whereTenantAllows' && day >= basicEnded
    ? ['on', 'default']
    : ['default'];

type Account = Pick<Variant, 'mfa' | 'hasMethod' | 'switch'>;

/** How the user and the tenant's switch may be. Only what is offered depends on all of it (§7.1). */
function* accounts(
  row: Symptom,
  manager: Variant['manager'],
  known: Known,
  page: OptionOf<'page'> | typeof unknown,
): Generator<Account> {
  const isOpen = row.ask.about === 'offer';
  const methods = known.hasMethod ? [true] : hasMethods(manager, page, isOpen);
  for (const hasMethod of methods)
    for (const mfa of statesOf(manager, known, page, isOpen))
      for (const position of switches(known, page, isOpen))
        yield { hasMethod, mfa, switch: position };
}

function hasMethods(
  manager: Variant['manager'],
  page: OptionOf<'page'> | typeof unknown,
  isOpen: boolean,
): readonly boolean[] {
  if (page === 'setUp') return [false];
  if (page === 'methods') return [true];
  if (manager === 'none') return [false];
  return isOpen ? [true, false] : [true];
}

/** R7: the state stays Disabled for those whose second proof is demanded from elsewhere, unless it was set besides. */
function statesOf(
  manager: Variant['manager'],
  known: Known,
  page: OptionOf<'page'> | typeof unknown,
  isOpen: boolean,
): readonly Variant['mfa'][] {
  if (known.mfa) return [known.mfa];
  if (page === 'adminEnabled') return ['enabled'];
  if (manager !== 'perUser') return ['disabled'];
  return isOpen ? ['enforced', 'enabled'] : ['enforced'];
}

function switches(
  known: Known,
  page: OptionOf<'page'> | typeof unknown,
  isOpen: boolean,
): readonly Variant['switch'][] {
  if (page === 'adminSwitchOff') return ['off'];
  if (page === 'adminSwitchOn') return ['on'];
  if (known.switch) return [known.switch];
  return isOpen ? ['on', 'off'] : ['on'];
}
