/** The profile that holds where nobody has chosen one. The rules know it by this name only. */
export { microsoft365 as defaultPolicy } from './microsoft-365.ts';
