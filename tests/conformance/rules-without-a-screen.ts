/**
 * What the tenant can do and no window, page or wire of ours asks of it, each with the reason. Only tests reach it, so a
 * case that is proved by one of these is true of the rules and cannot be practised. `npm run conformance` prints the list.
 */
const noPlace =
  'LK-17, P34. The product has no place where an admin ends a lockout: time does, or the new password that an admin can set.';

export const rulesWithoutAScreen: Readonly<Record<string, string>> = {
  decideUnlock: noPlace,
  decideUnlockAll: noPlace,
  decideUserDeletion:
    'RV-10, §1.5 row 9. The admin centre of the practice blocks sign-ins, which can be undone; whoever is deleted could not practise on.',
  decideFactorCancelled:
    'EN-08. Whoever leaves a set-up asks for nothing: what is unfinished lapses, or the next attempt replaces it.',
  adminOf:
    'An admin who signs in. The admin centre of the practice is always that of one persona, whose permissions follow from her role.',
};
