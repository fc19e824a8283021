import { describe, expect, test } from 'vitest';
import { projectFrom } from '../read-project.ts';
import { changed, errorsIn, sent, small } from './testing-small.ts';
import { exchangeOf, formats, imported } from './testing.ts';

const { csv } = sent;

describe('a table', () => {
  const withSum = {
    ...small,
    'locales/id/portal.json':
      small['locales/id/portal.json']?.replace('kode"\n}', 'kode",\n  "sum": "-5 + 3 = -2"\n}') ??
      '',
  };

  test('a formula goes out as text and comes back as it was', () => {
    const text = formats.CSV(exchangeOf(projectFrom(withSum), 'id'));
    expect(text).toContain(`"'-5 + 3 = -2","'-5 + 3 = -2"`);
    expect(imported(withSum, 'id', text)).toMatchObject({ changes: new Map(), findings: [] });
  });

  test.each(['=1+1', '+1', '-1', '@x', "'=1", "''@", '＝1', "'x"])(
    '%j keeps what it is',
    (value) => {
      const { changes } = imported(
        small,
        'id',
        csv.replace('"Berikutnya"', () => `"${/^'*[=+\-@\t＝]/.test(value) ? "'" : ''}${value}"`),
      );
      expect(JSON.parse(changes.get('locales/id/portal.json') ?? '')).toMatchObject({
        next: value,
      });
      const again = formats.CSV(
        exchangeOf(projectFrom({ ...small, ...Object.fromEntries(changes) }), 'id'),
      );
      expect(again).not.toMatch(/(?:^|,)"[=+\-@\t＝]/m);
    },
  );

  test('saved with semicolons and without quotes, as Excel does in many countries', () => {
    const excel = csv.replaceAll('","', ';').replaceAll(/^\ufeff?"|"\r?$/gm, '');
    expect(excel).toMatch(/^file;id;source;target;note;exported\nlocales/);
    const one =
      excel
        .split(/\n(?=content)/)[0]
        ?.replaceAll(/;[^;\n]*(?:\n(?!locales)[^\n]*)*(?=\nlocales|$)/g, (notes) =>
          notes.includes('\n') ? ';' : notes,
        ) ?? '';
    expect(
      imported(small, 'id', one.replace('Berikutnya', 'Lanjut')).changes.get(
        'locales/id/portal.json',
      ),
    ).toContain('Lanjut');
  });

  test('rows of emptied cells, and the line in which Excel names the delimiter, are passed over', () => {
    const [header = '', ...rows] = csv.slice(1).split('\r\n');
    const told = ['sep=,', header, ',,,,,', ...rows, ',,,,,', ' , '].join('\r\n');
    const result = imported(small, 'id', told.replace('Berikutnya', 'Lanjut'));
    expect(result.findings).toEqual([]);
    expect(result.changes.get('locales/id/portal.json')).toContain('Lanjut');
    const spoilt = imported(small, 'id', told.replace('Berikutnya', 'a\u200bb'));
    // The line of the delimiter, the header, the emptied row, and then the first text.
    expect(spoilt.findings).toMatchObject([{ line: 4 }]);
  });

  test('a tag that is not closed is a code that is lost', () => {
    expect(
      errorsIn(changed(csv, '<1>halaman Microsoft</1>', '<1>halaman Microsoft')),
    ).toMatchObject([{ key: 'p1', message: expect.stringMatching(/lacks 1/) }]);
  });
});
