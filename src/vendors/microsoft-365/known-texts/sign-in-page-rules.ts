import type { KnownText } from '../../../tenant/known-text.ts';

const reference = 'https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes';

/** What the sign-in page says when it was passed and a rule of the organisation still refuses. */
const sentences = [
  {
    id: 'criteria-not-met',
    place: 'signInPage',
    code: null,
    text: 'Your sign-in was successful but does not meet the criteria to access this resource.',
    clauses: ['does not meet the criteria to access this resource'],
    reason: null,
    row: 'P24',
    source: 'S156',
    dated: null,
    mark: '3P',
  },
  {
    id: 'aadsts-530033',
    place: 'signInPage',
    code: 'AADSTS530033',
    text: "Your sign-in was successful, but your admin requires the device that's requesting access to be managed",
    clauses: [
      'aadsts530033',
      'sign-in was successful, but your admin requires',
      'sign-in was successful but your admin requires',
      'help us keep your device secure',
    ],
    reason: null,
    row: 'P24',
    source: 'https://github.com/Azure/azure-cli/issues/27919',
    dated: '2023-11-24',
    mark: '3P',
  },
  {
    id: 'aadsts-530003',
    place: 'signInPage',
    code: 'AADSTS530003',
    text: null,
    clauses: ['aadsts530003'],
    reason: null,
    row: 'P24',
    source: 'https://github.com/Azure/azure-cli/issues/29282',
    dated: '2024-06-29',
    mark: '3P',
  },
] as const satisfies readonly KnownText[];

/** Numbers of Microsoft's list of which only the number is printed here, with the row that answers. */
const numbers = [
  // A rule about the device, the place, the program or the other organisation.
  [
    'P24',
    '50002 50005 50097 50127 50129 50131 50155 50187 500021 500022 500212 500213 53010 53011 530034',
  ],
  ['P27', '500011 70001 700011 90008'],
  ['P33', '50089 50132 50133'],
  // The account is wrong, out of date, or unknown in the organisation that was asked.
  ['P34', '16000 16003 50014 50020 50064 50128 50144 51004 90072'],
  ['P43', '50001 50011 50194 65005 650056 650057 70002 70011 700025 900144 9002313 9002332'],
] as const;

/** Microsoft's sign-in page and its log: rules of the organisation, and numbers beside those of the other tables. */
export const signInRuleTexts = [
  ...sentences,
  ...numbers.flatMap(([row, all]) =>
    all.split(' ').map(
      (number) =>
        ({
          id: `aadsts-${number}`,
          place: 'signInPage',
          code: `AADSTS${number}`,
          text: null,
          clauses: [`aadsts${number}`],
          reason: null,
          row,
          source: reference,
          dated: '2024-04-24',
          mark: 'V',
        }) as const satisfies KnownText<typeof row>,
    ),
  ),
];
