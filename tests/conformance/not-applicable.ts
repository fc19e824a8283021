/** Cases that this project has no place for, each with the reason. That something is hard is no reason. */
export const notApplicable: Readonly<Record<string, string>> = {
  'OT-11':
    'The key URI has no place for another beginning of time, and the product counts from 0 (§2.3 row 4).',
  'RW-16':
    'Drift is not remembered (RW-15), so there is nothing to bring in step: a phone whose clock is wrong is mended on the phone.',
  'VN-09': 'App passwords of this product have no scope: one works in every program (C1).',
};
