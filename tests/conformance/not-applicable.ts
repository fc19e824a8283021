/** Cases that this project has no place for, each with the reason. That something is hard is no reason. */
export const notApplicable: Readonly<Record<string, string>> = {
  'OT-11':
    'Time counts from 1970 (RFC 6238 §4.1, default): neither the key URI nor an authenticator app can be told another beginning. The first step is in OT-06, time before it in OT-09.',
  'RW-16':
    'No source has it in the product, and no drift is remembered (RW-15) that two codes could set: a phone whose clock is wrong is corrected on the phone. That two codes in a row from outside the window open nothing is shown with RW-15.',
};
