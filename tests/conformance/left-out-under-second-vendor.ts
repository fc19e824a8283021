/**
 * Which files of cases are not run under the second vendor, each with the reason. Where only some cases are about the first
 * vendor, they are named: the others hold under both.
 */
const perUserStates = 'Asks for the per-user states of the first vendor';

export const leftOutUnderSecondVendor: Readonly<Record<string, string>> = {
  'a-one-time-codes.test.ts': 'Arithmetic of RFC 4226 and RFC 6238: no tenant is in it.',
  'b-enrolment-uri.test.ts': 'The text of a key: no tenant is in it.',
  'c-enrolment.test.ts': `${perUserStates} (EN-01, EN-08) and its codes of six digits (EN-02, EN-04, EN-10).`,
  'c-methods.test.ts': `${perUserStates}: EN-20, EN-21.`,
  'differential.test.ts':
    'Compares the arithmetic of codes with another library: no tenant is in it.',
  'facts.test.ts': 'Reads docs/facts.md, which is about the first vendor.',
  'j-paths.test.ts': `${perUserStates}: its paths begin at Enabled.`,
  'j-states.test.ts': `${perUserStates}: ST-04, ST-10, ST-11, ST-12.`,
  'j-table.test.ts': `${perUserStates}: they are the lines of its table.`,
  'model.test.ts': `${perUserStates}: the model that it compares with has them.`,
  'rules-of-admins.test.ts': `${perUserStates}: who sets them, and what follows.`,
  'rules-of-browsers.test.ts': `${perUserStates}: registering anew.`,
  'rules-of-calls.test.ts': `${perUserStates}: ST-11.`,
  'rules-of-edges.test.ts':
    'Asks for the dates of the first vendor (R32) and the words of its servers (§7.6).',
  'rules-of-eras.test.ts': 'Is about the dates of the first vendor.',
  'rules-of-order.test.ts':
    'Its first row is a protocol that ended, and under the second vendor none does.',
  'rules-of-proofs.test.ts': `${perUserStates}: EN-21, G13.`,
  'rules-of-rows.test.ts': 'Is about rows of docs/facts.md, and one refusal for each.',
  'rules-of-sign-in.test.ts': `${perUserStates} and protocols that ended: the order of their reasons.`,
  'rules-without-a-screen.test.ts': 'Reads the source, and runs no rule.',
  'second-vendor.test.ts': 'Is what runs the others.',
};
