/** A guide has steps and a practice; an article of the handbook has neither. */
export type GuideKind = 'guide' | 'article';
