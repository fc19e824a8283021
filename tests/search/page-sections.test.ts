import { expect, test } from 'vitest';
import { readPage } from '../../scripts/lib/search/page-sections.ts';

const page = (main: string) =>
  `<!doctype html><html><head><meta name="description" content="What it is."></head>
  <body><nav>Menu</nav><main>${main}</main><footer>Foot</footer></body></html>`;

test('a page is its title, its description, and its sections with their anchors', () => {
  const read = readPage(
    page(`<h1>Delete &amp; more</h1><p>Before <b>all</b>.</p>
      <h2 id="how">How</h2><ol><li>One</li><li>Two</li></ol><h2 id="empty">Empty</h2>
      <li><span class="step-name" id="step-see">Step 3</span><p>See.</p></li>`),
  );
  expect(read).toEqual({
    title: 'Delete & more',
    description: 'What it is.',
    sections: [
      { anchor: '', heading: '', paragraphs: ['Before all.'] },
      { anchor: 'how', heading: 'How', paragraphs: ['One', 'Two'] },
      { anchor: 'step-see', heading: 'Step 3', paragraphs: ['See.'] },
    ],
    entries: [],
  });
});

test.each([
  ['navigation', '<nav><h2>Pages</h2><p>other</p></nav>'],
  ['the practice', '<div class="practice" id="practice"><h2 id="p">Practice</h2>other</div>'],
  ['what is hidden', '<div hidden><p>other</p></div>'],
  ['sources', '<div class="check-sources"><p>other</p></div>'],
  ['figures', '<table class="status-table"><tr><td>other</td></tr></table>'],
  ['what figures mean', '<p class="status-note">other</p>'],
  ['the foot of a page', '<footer class="page-foot"><p>other</p></footer>'],
  ['script', '<script>other()</script>'],
  ['the name of a landmark', '<h2 id="answer-title">other</h2>'],
  ['labels of an answer', '<dl class="check-answer"><div><dt>other</dt></div></dl>'],
])('%s is left out, and what follows is read', (_, html) => {
  const { sections } = readPage(page(`<h1>A</h1><p>first</p>${html}<p>last</p>`));
  expect(sections).toEqual([{ anchor: '', heading: '', paragraphs: ['first', 'last'] }]);
});

test('the section of a guide about its sources is left out, in whatever language its heading is', () => {
  const { sections } = readPage(
    page(`<h1>A</h1><p>first</p><h2 id="what-is-real-here-and-what-is-not">Mana yang nyata</h2>
      <p>other</p><ul><li>other</li></ul><h2 id="after">After</h2><p>last</p>`),
  );
  expect(sections.map(({ paragraphs }) => paragraphs)).toEqual([['first'], ['last']]);
});

test('what is said in practice and what is said to somebody with a screen are two texts', () => {
  const { sections } = readPage(
    page('<p><span data-in-practice>Look.</span><span data-on-your-screen>Open.</span></p>'),
  );
  expect(sections[0]?.paragraphs).toEqual(['Look.', 'Open.']);
});

test('entries of the diagnosis are read with their words, and not as text', () => {
  const read = readPage(
    page(
      '<details class="check-entry" data-entry="P1" data-words="a b"><summary>c</summary><p>d</p></details><p>e</p>',
    ),
  );
  expect(read.entries).toEqual([{ id: 'P1', text: 'a b' }]);
  expect(read.sections[0]?.paragraphs).toEqual(['e']);
});
