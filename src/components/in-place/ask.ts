import {
  addresses,
  tokenHeader,
  type Judged,
  type Looked,
  type Save,
  type Saved,
  type Typed,
  type Wanted,
} from './protocol.ts';

/**
 * Why a request was not carried out: the server is not there, it was started again since it gave out the page, or it says why it could not.
 */
export class NotDone extends Error {
  readonly kind: 'noServer' | 'otherServer' | 'failed';

  constructor(kind: NotDone['kind'], said = '') {
    super(said);
    this.kind = kind;
  }
}

/** Milliseconds after which a server that says nothing counts as gone. The slowest answer takes a second. */
const patience = 20_000;

/** The development server, as the page asks it. Each call rejects with `NotDone`. */
export interface Server {
  look(wanted: Wanted): Promise<Looked>;
  judge(typed: Typed): Promise<Judged>;
  save(save: Save): Promise<Saved>;
}

export function serverWith(token: string): Server {
  const ask = async <Answer>(address: string, body: unknown): Promise<Answer> => {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [tokenHeader]: token },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    }).catch(() => {
      throw new NotDone('noServer');
    });
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok && answer !== null) return answer as Answer;
    if (response.status === 403) throw new NotDone('otherServer');
    // Without an answer of the editor's own, something else has the place of the server now.
    if (!hasReason(answer)) throw new NotDone('noServer');
    throw new NotDone('failed', answer.why);
  };
  return {
    look: (wanted) => ask(addresses.look, wanted),
    judge: (typed) => ask(addresses.judge, typed),
    save: (save) => ask(addresses.save, save),
  };
}

const hasReason = (answer: unknown): answer is { readonly why: string } =>
  typeof answer === 'object' &&
  answer !== null &&
  typeof (answer as { why?: unknown }).why === 'string';
