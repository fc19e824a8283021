import { expect, test } from 'vitest';
import { stepsIn } from './steps-as-text.ts';

const devices = { browser: 'browser', phone: 'phone', mail: 'mail app', admin: 'admin centre' };
const where = '<span data-where="browser">Practice browser</span>';

const textsOf = (...bodies: readonly string[]) =>
  stepsIn(
    bodies
      .map(
        (body) =>
          `<li data-step-id="a"><span class="step-name">Step</span><div class="step-body">${body}</div></li>`,
      )
      .join(''),
    (window) => devices[window],
  ).map(({ text }) => text);

test('a step is told as beside the own screen: without the practice, and with the names of real devices', () => {
  expect(
    textsOf(
      `<p>In the ${where}, choose <b>Next</b><span data-on-your-screen>, or Go on</span>. Then wait.</p>`,
      `<ol><li><span data-in-practice>In the ${where}, choose Sari.</span><span data-on-your-screen>Open your page. Sign in.</span></li></ol>`,
    ),
  ).toEqual(['In the browser, choose Next, or Go on.', 'Open your page.']);
});

test('paragraphs are parted by a space, and a step without an end is taken whole', () => {
  expect(textsOf('<p>One</p><p>two</p>', '<p>在浏览器中选择。然后等待。</p>')).toEqual([
    'One two',
    '在浏览器中选择。',
  ]);
});
