import type { Language } from '../../i18n/languages.ts';

/**
 * What a page tells search engines in the vocabulary of schema.org. Only what is on the page, and only on pages that are
 * announced: one that repeats the source says nothing.
 */

/** A link of the way from the home page to this one. `address` is absolute. */
export interface Crumb {
  readonly name: string;
  readonly address: string;
}

export type StructuredData = Readonly<Record<string, unknown>>;

/** https://schema.org/BreadcrumbList, from the home page to this one. */
export const breadcrumbs = (way: readonly Crumb[]): StructuredData => ({
  '@type': 'BreadcrumbList',
  itemListElement: way.map(({ name, address }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    // The last one is the page itself, which has said its address.
    ...(index < way.length - 1 && { item: address }),
  })),
});

/** https://schema.org/WebSite, on a home page. */
export const webSite = (name: string, address: string, language: Language): StructuredData => ({
  '@type': 'WebSite',
  name,
  url: address,
  inLanguage: language,
});

/** https://schema.org/FAQPage: one message or screen, and the answer that the page gives. */
export const question = (asked: string, answer: string, language: Language): StructuredData => ({
  '@type': 'FAQPage',
  inLanguage: language,
  mainEntity: [
    { '@type': 'Question', name: asked, acceptedAnswer: { '@type': 'Answer', text: answer } },
  ],
});

export interface HowToStep {
  readonly text: string;
}

/** https://schema.org/HowTo: how each step of a guide begins. What is elsewhere in the page is not said again: bytes. */
export const howTo = (
  name: string,
  steps: readonly HowToStep[],
  language: Language,
): StructuredData => ({
  '@type': 'HowTo',
  name,
  inLanguage: language,
  step: steps.map((step) => ({
    '@type': 'HowToStep',
    text: step.text,
  })),
});

/** As the text of a script element. No text can end the element: `<` is written as an escape of JSON. */
export const jsonOf = (data: readonly StructuredData[]): string => {
  const [only] = data;
  const whole = data.length === 1 ? only : { '@graph': data };
  return JSON.stringify({ '@context': 'https://schema.org', ...whole }).replaceAll('<', '\\u003c');
};
