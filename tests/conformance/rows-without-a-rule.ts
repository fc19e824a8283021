/**
 * Rows of docs/facts.md §1, §2, §4 and §7 that no rule reads and no test names, each with the reason. A row that gets a
 * rule leaves this list.
 */
const pagesOfToday = 'A page of today; the practice shows those of 2018.';
const words = 'Words of a page, which stand in the catalogue.';
const history = 'A plan that a later row replaced.';
const noEncryption = 'Nothing is encrypted in the practice; the texts lead to P29 and P32.';
const advice = 'Advice, which the guides give.';

export const rowsWithoutARule: Readonly<Record<string, string>> = {
  R22: advice,
  R25: 'The mail program of the practice keeps what it was told; no rule of the tenant reads it.',
  '§1.4 row 5': 'G17: one list of ranges.',
  '§1.5 row 6': 'There is no script: what it could not do, nobody can do here.',
  '§1.6 row 2': 'G16: no servers on-premises.',
  '§2.1 row 1': words,
  '§2.1 row 2': words,
  '§2.1 row 3':
    'Words of a page; the office phone, which the tenant knows (row 5), is not offered on it.',
  '§2.1 row 6': 'The practice has codes and no notifications.',
  '§2.1 row 8': words,
  '§2.1 row 13': 'A variant; the practice shows the page of row 1.',
  '§2.2 row 1': pagesOfToday,
  '§2.2 row 2': pagesOfToday,
  '§2.2 row 3': pagesOfToday,
  '§2.2 row 4': pagesOfToday,
  '§2.2 row 5': pagesOfToday,
  '§2.2 row 6': pagesOfToday,
  '§2.2 row 7': pagesOfToday,
  '§2.2 row 8': pagesOfToday,
  '§2.2 row 9': pagesOfToday,
  '§2.3 row 1': pagesOfToday,
  '§2.3 row 2': pagesOfToday,
  '§2.3 row 3': pagesOfToday,
  '§2.4 row 1': pagesOfToday,
  '§2.4 row 3':
    'The practice sends messages one way only, and takes no number that could be anybody’s.',
  '§2.5 row 3': 'Assumed words of a page of today.',
  '§2.6 row 9':
    'Labels of a newer page, which a guide names for the own device; the practice has the page of before.',
  '§4.1 row 6': 'Other services than the one that we model.',
  '§4.2 row 1': history,
  '§4.2 row 2': history,
  '§4.2 row 8': 'It repeats row 4.',
  '§4.3 row 3': 'Personal accounts are not modelled.',
  '§4.3 row 4': 'Whether the switch moved was not found; where it stands is no rule.',
  '§4.3 row 5': 'It concerns portals of admins, not mail.',
  '§4.3 row 6': advice,
  '§4.3 row 7': 'It says that nothing ended.',
  '§4.5 row 1': 'The mail program of the practice asks for no server.',
  '§4.5 row 2': 'The mail program of the practice asks for no server.',
  '§4.5 row 3': 'The mail program of the practice asks for no server.',
  '§4.6 row 1': noEncryption,
  '§4.6 row 2': noEncryption,
  '§4.6 row 3': noEncryption,
  '§4.6 row 4': noEncryption,
};
