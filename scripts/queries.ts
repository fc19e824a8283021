import { languageCodes } from '../src/i18n/languages.ts';
import { judge, precisionOf, readQueries, type Judged } from '../tests/queries/measure.ts';

/** Prints how often the first answer of the search is right, per language, and every answer that is not. */
const line = (name: string, judged: readonly Judged[]): string => {
  const { asked, right, atOne } = precisionOf(judged);
  return `${name.padEnd(28)} ${String(right)} of ${String(asked)}  ${(atOne * 100).toFixed(1)} %`;
};

const only = process.argv.includes('--tuned') ? false : null;
console.log('precision at 1');
let harmful = 0;
for (const language of languageCodes) {
  const judged = readQueries(language).map(judge);
  console.log(line(language, judged));
  console.log(
    line(
      `${language}, tuned on`,
      judged.filter(({ isHeldOut }) => !isHeldOut),
    ),
  );
  console.log(
    line(
      `${language}, held out`,
      judged.filter(({ isHeldOut }) => isHeldOut),
    ),
  );
  harmful += judged.filter((each) => each.isHarmful).length;
  for (const { isRight, isHeldOut, isHarmful, first, right, text } of judged) {
    if (isRight || (only === false && isHeldOut)) continue;
    const kind = `${isHeldOut ? 'held out' : 'tuned on'}${isHarmful ? ', HARMFUL' : ''}`;
    console.log(`  ${kind}: ${first} in place of ${right.join(' or ')}: ${text.slice(0, 120)}`);
  }
}
console.log(`harmful wrong answers: ${String(harmful)}`);
if (harmful > 0) process.exitCode = 1;
