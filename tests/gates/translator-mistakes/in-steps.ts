import { guide, inStep, mistakesOf, submit, type Files } from './mistake.ts';

export const inSteps = mistakesOf([
  [
    'another window',
    'guide-labels-differ',
    inStep('Di <Where w="browser" />, kata sandi', 'Di <Where w="phone" />, kata sandi'),
  ],
  [
    'the window left out',
    'guide-labels-differ',
    inStep('Di <Where w="browser" />, kata sandi', 'Kata sandi'),
  ],
  [
    'a window in Indonesian',
    'guide-markup',
    inStep('<Where w="browser" />', '<Where w="peramban" />'),
  ],
  [
    'a window with a capital',
    'guide-markup',
    inStep('<Where w="browser" />', '<Where w="Browser" />'),
  ],
  ['a window without w', 'guide-markup', inStep('<Where w="browser" />', '<Where />')],
  [
    'a window with another attribute',
    'guide-markup',
    inStep('<Where w="browser" />', '<Where window="browser" />'),
  ],
  ['a tag in Indonesian', 'guide-markup', inStep('<Where w="browser" />', '<Di w="browser" />')],
  ['a label typed by hand', 'guide-labels-differ', inStep(submit, 'Masuk')],
  ['a label typed in bold', 'guide-plain-bold', inStep(submit, '**Masuk**')],
  ['another existing key', 'guide-labels-differ', inStep(submit, '<Ui k="portal.next" />')],
  [
    'a key that there is not',
    'guide-key-unknown',
    inStep(submit, '<Ui k="portal.signIn.kirim" />'),
  ],
  ['a key in Indonesian', 'guide-key-unknown', inStep(submit, '<Ui k="portal.masuk.kirim" />')],
  ['a label without k', 'guide-markup', inStep(submit, '<Ui />')],
  ['a label with an empty k', 'guide-markup', inStep(submit, '<Ui k="" />')],
  [
    'a label whose k has no quotes',
    'guide-readable',
    inStep(submit, '<Ui k=portal.signIn.submit />'),
  ],
  [
    'a label with typographic quotes',
    'guide-readable',
    inStep(submit, '<Ui k=“portal.signIn.submit” />'),
  ],
  [
    'a label that is only seen',
    'guide-labels-differ',
    inStep(submit, '<See k="portal.signIn.submit" />'),
  ],
  ['a label twice', 'guide-labels-differ', inStep(submit, `${submit}, lalu ${submit}`)],
  [
    'an action left out',
    'guide-labels-differ',
    inStep('2. Di <Where w="phone" />, pilih <Ui k="phone.codes.scan" />.\n', ''),
  ],
  [
    'two actions that changed places',
    'guide-labels-differ',
    inStep(
      '<Ui k="portal.contact.mobileApp" /> dari daftar, lalu <Ui k="portal.contact.setUp" />',
      '<Ui k="portal.contact.setUp" />, lalu <Ui k="portal.contact.mobileApp" />',
    ),
  ],
  [
    'a quoted text left out',
    'guide-labels-differ',
    inStep('<See k="portal.chooser.budi" />', 'Budi'),
  ],
  [
    'a quoted text outside the steps left out',
    'guide-labels-differ',
    inStep('<See k="portal.contact.textMessage" />', 'pesan teks'),
  ],
  [
    'a step left out',
    'guide-steps-differ',
    (files: Files) => {
      files[guide] = (files[guide] ?? '').replace(
        /<Step id="confirm-contact">[^]*?<\/Step>\n\n/,
        '',
      );
      return guide;
    },
  ],
  ['a step with a translated id', 'guide-steps-differ', inStep('id="sign-in"', 'id="masuk"')],
  ['a step twice', 'guide-steps-differ', inStep('id="sign-in"', 'id="check-mfa"')],
  ['a step without id', 'guide-markup', inStep('<Step id="sign-in">', '<Step>')],
  ['a step with a capital', 'guide-markup', inStep('id="sign-in"', 'id="Sign-in"')],
  ['a step that is not closed', 'guide-readable', inStep('</Step>', '')],
  ['a text between two steps', 'guide-markup', inStep('</Step>\n', '</Step>\n\nLalu:\n')],
  [
    'the list of steps left out',
    'guide-markup',
    (files: Files) => {
      files[guide] = (files[guide] ?? '').replace('<Steps>', '').replace('</Steps>', '');
      return guide;
    },
  ],
]);
