import type { Translator } from './translator.ts';

/** A row of docs/facts.md as a reader's language names it: `§4.2 row 8` is "§4.2 baris 8" in Indonesian, `R4` is R4. */
export function factRow(row: string, { t }: Pick<Translator, 't'>): string {
  const [section = row, number] = row.split(' row ');
  return number === undefined ? row : t('reason.row', { section, number });
}
