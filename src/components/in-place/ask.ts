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

/** The development server, as the page asks it. Each call rejects with what the server says when it is refused. */
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
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error((answer as { why: string }).why);
    return answer as Answer;
  };
  return {
    look: (wanted) => ask(addresses.look, wanted),
    judge: (typed) => ask(addresses.judge, typed),
    save: (save) => ask(addresses.save, save),
  };
}
