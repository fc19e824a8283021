/**
 * What the tenant can do and no window, page or wire of ours asks of it, each with the reason. Only tests reach it, so a
 * case that is proved by one of these is true of the rules and cannot be practised. `npm run conformance` prints the list.
 */
const noPlace =
  'LK-17. No fact says where an admin ends a lockout, so no screen shows it. Time ends it, and the practice clock can be moved on.';

export const rulesWithoutAScreen: Readonly<Record<string, string>> = {
  decideUnlock: noPlace,
  decideUnlockAll: noPlace,
  decideUserDeletion:
    'RV-10, §1.5 row 9. The admin centre of the practice blocks sign-ins, which can be taken back; who is deleted could not practise on.',
  decideFactorCancelled:
    'EN-08. Whoever leaves a set-up asks for nothing: what is unfinished lapses, or the next attempt replaces it.',
  adminOf:
    'An admin who signs in. The admin centre of the practice is always that of one persona, whose permissions follow from her role.',
};
