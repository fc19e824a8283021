import { codeOfStep, keyFromText, stepAt } from '../../tenant/one-time-code.ts';
import type { Ports } from '../../tenant/ports.ts';
import type { IncidentId, RunState } from '../model.ts';
import { promptIn, type Prompt } from './incidents.ts';

/** Codes that somebody types because a trainer lets it go wrong. */

type Asked = Pick<Ports, 'now' | 'secret'>;

/** Steps on either side of now whose codes are no wrong ones: more than any window of accepted codes. */
const around = 20;

const accountOf = ({ phone }: RunState, { factor }: Prompt) =>
  phone.accounts.find(({ factorId }) => factorId === factor.id);

/** The newest code of the phone that was not used yet: one that was would be refused for that, however old it is. */
export async function codeOnPhone(state: RunState, prompt: Prompt, ports: Asked): Promise<string> {
  const { factor } = prompt;
  const message = state.phone.messages.find(({ id }) => id === factor.challenge?.id);
  if (message) return ports.secret(message.codeRef) ?? '';
  const account = accountOf(state, prompt);
  const key = keyFromText(ports.secret(account?.keyRef ?? '') ?? '');
  if (!account || !key) return '';
  const unused = Math.max(...factor.spentSteps, -1) + 1;
  return codeOfStep(key, Math.max(stepAt(ports.now(), account.period), unused), account);
}

/** Every code that the phone shows, has shown lately or will show soon. */
async function codesNear(
  state: RunState,
  prompt: Prompt,
  ports: Asked,
): Promise<ReadonlySet<string>> {
  const messages = state.phone.messages.map(({ codeRef }) => ports.secret(codeRef) ?? '');
  const account = accountOf(state, prompt);
  const key = keyFromText(ports.secret(account?.keyRef ?? '') ?? '');
  if (!account || !key) return new Set(messages);
  const nows = [ports.now(), ports.now() + (state.phone.clockError ?? 0)];
  const steps = nows.flatMap((now) => {
    const present = stepAt(now, account.period);
    return Array.from({ length: 2 * around + 1 }, (_, index) => present - around + index);
  });
  const codes = [...new Set(steps)]
    .filter((step) => step >= 0)
    .map((step) => codeOfStep(key, step, account));
  return new Set([...messages, ...(await Promise.all(codes))]);
}

/** A code as somebody types it who misreads the last digits, and never one that was, is or will soon be right. */
export async function wrongCode(state: RunState, prompt: Prompt, ports: Asked): Promise<string> {
  const right = await codeOnPhone(state, prompt, ports);
  const digits = prompt.factor.parameters?.digits ?? 6;
  const near = await codesNear(state, prompt, ports);
  for (let code = Number(right) || 0; ; code += 1) {
    const text = String(code % 10 ** digits).padStart(digits, '0');
    if (text !== right && !near.has(text)) return text;
  }
}

const typedAt: Partial<Record<IncidentId, typeof wrongCode>> = {
  codeWrong: wrongCode,
  codeExpired: codeOnPhone,
};

export interface TypedCode {
  readonly field: 'code' | 'mailCode';
  readonly text: string;
}

/** What stands in the field on the page that refuses it; `null` for an incident that is about no code. */
export async function codeTypedAt(
  incident: IncidentId,
  state: RunState,
  ports: Asked,
): Promise<TypedCode | null> {
  const prompt = promptIn(state);
  const text = prompt && (await typedAt[incident]?.(state, prompt, ports));
  return prompt && text ? { field: prompt.window === 'mail' ? 'mailCode' : 'code', text } : null;
}
