import { readPseudoLanguage, type PseudoLanguage } from '../../i18n/pseudo.ts';
import { readSeed } from '../../simulation/random.ts';

/** The public parameters of a guide's address. What is not valid is left out, never guessed. See docs/url-parameters.md. */
export interface Query {
  readonly seed: string | null;
  readonly strings: PseudoLanguage | null;
}

export function readQuery(search: string): Query {
  const parameters = new URLSearchParams(search);
  return {
    seed: readSeed(parameters.get('seed')),
    strings: readPseudoLanguage(parameters.get('strings')),
  };
}
