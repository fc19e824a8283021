import { knownTexts } from '../../vendors/microsoft-365/known-texts/known-texts.ts';

/** The texts of the vendor that the site practises, for the diagnosis only. */
export const practiceTexts = knownTexts;
