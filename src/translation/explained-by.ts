/** What is said of the words of a text, its marks and its spaces. */
const wording: readonly string[] = [
  'glossary-word',
  'glossary-term',
  'numbers',
  'guide-numbers',
  'quotation-marks',
  'typography',
  'guide-typography',
  'end-punctuation',
  'guide-end-punctuation',
  'words-in-english',
  'questions',
  'guide-questions',
  'typing-slips',
  'guide-typing-slips',
  'stray-spaces',
  'doubled-words',
  'guide-doubled-words',
  'guide-stray-spaces',
  'addresses',
  'label-typed',
  'tone',
];

/** The text is not one of its language: none of its words has to be. */
const ofText: readonly string[] = [
  'value-empty',
  'same-as-source',
  'text-in-english',
  'text-in-other-language',
];

const ofLetters: readonly string[] = [
  'text-damaged',
  'markup-in-text',
  'placeholder-malformed',
  'look-alike-letters',
  'invisible-characters',
  'letters-of-language',
];

/**
 * What each check explains in the same text: a sentence in English has no spelling of the language, and a word with a foreign
 * letter is no word of the glossary. Spelling does not look at a word with such a letter, and looks at all others.
 */
const explains: readonly (readonly [causes: readonly string[], consequences: readonly string[]])[] =
  [
    [ofText, [...ofLetters, ...wording, 'text-too-long', 'spelling']],
    [ofLetters, [...wording, 'text-too-long']],
    [['text-too-long'], wording],
    // A number in the place of its placeholder.
    [['placeholders-differ'], ['numbers']],
    [['markdown-printed'], [...wording, 'spelling']],
    [
      ['guide-plain-bold', 'label-typed'],
      ['glossary-word', 'glossary-term', 'spelling'],
    ],
    [['spelling'], ['doubled-words', 'guide-doubled-words', 'words-in-english', 'typing-slips']],
    [
      ['glossary-word', 'tone'],
      ['glossary-term', 'spelling'],
    ],
  ];

/** Checks whose finding in the same text explains one of this check. */
export const explainedBy = (check: string): readonly string[] =>
  explains.flatMap(([causes, consequences]) => (consequences.includes(check) ? causes : []));
