import BegunPart from './BegunPart.astro';

/**
 * Around parts that are not translated, the development server writes this; for a moment after a save, a page whose file is whole
 * again is still rendered from the text with it.
 */
export const begunComponents = import.meta.env.DEV ? { BegunPart } : {};
