import type { ComponentChildren } from 'preact';
import type { Answer } from '../../diagnosis/answer.ts';
import { addressInBrowser } from '../../diagnosis/beside-answer.ts';
import { keyOfReason } from '../../diagnosis/texts.ts';
import { isPaid, waysToSend } from '../../diagnosis/ways-to-send.ts';
import type { SymptomId } from '../../diagnosis/symptoms.ts';
import { gapBetween } from '../../i18n/sentences.ts';
import type { Translator } from '../../i18n/translator.ts';
import { pathOf } from '../site/addresses.ts';
import { rowsBehind, supportOf, type FactOf } from './citations.ts';
import { SourceList } from './source-list.tsx';

/** An answer as it is printed: in the list of entries, for those without script too, and after questions. */

interface AnswerProps {
  readonly answer: Answer;
  readonly translator: Translator;
}

interface AnswerTextProps extends AnswerProps {
  readonly symptom: SymptomId;
  /** Nothing that is open or unknown could change it. */
  readonly isSure: boolean;
  readonly guides: Readonly<Record<string, string>>;
  /** The verdict of a question that has one, where no heading says it. */
  readonly verdict?: string | undefined;
}

/** The reason, the next step, who takes it, and where that leads. */
export function AnswerText(props: AnswerTextProps) {
  const { symptom, answer, translator, isSure, guides, verdict } = props;
  const { language } = translator;
  const t = translator.t.bind(translator);
  const { why, next, notes, now, guide, code } = answer;
  const title = guide === null ? undefined : guides[guide];
  return (
    <>
      <dl class="check-answer">
        <div>
          <dt>{t(isSure ? 'diagnosis.answer.reason' : 'diagnosis.answer.likely')}</dt>
          <dd>
            {verdict !== undefined && <strong>{verdict + gapBetween(verdict)}</strong>}
            {t(keyOfReason(why, symptom))}
          </dd>
        </div>
        {now && (
          <div class="check-now">
            <dt>{t('diagnosis.answer.now')}</dt>
            <dd>{linkTo(addressInBrowser[now])}</dd>
          </div>
        )}
        <div class="check-next">
          <dt>{t('diagnosis.answer.next')}</dt>
          <dd>{withLinks(t(`diagnosis.action.${next.action}`))}</dd>
        </div>
        <div>
          <dt>{t('diagnosis.answer.who')}</dt>
          <dd>{t(`diagnosis.who.${next.by}`)}</dd>
        </div>
      </dl>
      {notes.map((note) => (
        <p key={note}>{t(`diagnosis.note.${note}`)}</p>
      ))}
      {(title !== undefined || code !== null) && (
        <p class="check-links">
          {guide !== null && title !== undefined && (
            <a href={pathOf(language, `guides/${guide}`)}>
              {t('diagnosis.answer.guide', { title })}
            </a>
          )}
          {code !== null && (
            <a href={`${pathOf(language, 'simulator')}?case=${code}`}>
              {t('diagnosis.answer.try')}
            </a>
          )}
        </p>
      )}
    </>
  );
}

/** How deep the headings below an answer lie on their page. */
interface Depth {
  readonly heading?: 'h3' | 'h4';
}

/** The other ways of a device to send, each closed until it is wanted. */
export function Ways({
  answer: { ways },
  translator,
  heading: Heading = 'h4',
}: AnswerProps & Depth) {
  const { language } = translator;
  const t = translator.t.bind(translator);
  if (ways.length === 0) return null;
  return (
    <section class="check-ways">
      <Heading>{t('diagnosis.answer.ways')}</Heading>
      {ways.map((way) => (
        <details key={way}>
          <summary>{t(`diagnosis.way.${way}.title`)}</summary>
          <dl class="check-answer">
            <Part term={t('diagnosis.wayLabel.what')}>{t(`diagnosis.way.${way}.what`)}</Part>
            <Part term={t('diagnosis.wayLabel.who')}>
              {t(`diagnosis.who.${waysToSend[way].by}`)}
            </Part>
            <Part term={t('diagnosis.wayLabel.needs')}>{t(`diagnosis.way.${way}.needs`)}</Part>
            {isPaid(way) && (
              <Part term={t('diagnosis.wayLabel.cost')}>{t(`diagnosis.way.${way}.cost`)}</Part>
            )}
            <Part term={t('diagnosis.wayLabel.limits')}>{t(`diagnosis.way.${way}.limits`)}</Part>
          </dl>
        </details>
      ))}
      <p>
        <a href={pathOf(language, 'admin/printers-and-scripts')}>
          {t('diagnosis.answer.waysSetUp')}
        </a>
      </p>
    </section>
  );
}

const Part = ({ term, children }: { readonly term: string; readonly children: string }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);

interface SourcesProps extends AnswerProps, Depth {
  readonly symptom: SymptomId;
  readonly fact: FactOf;
}

/** How well the answer is supported is said to everybody; the sources, in a disclosure. */
export function Sources({
  symptom,
  answer,
  fact,
  translator,
  heading: Heading = 'h4',
}: SourcesProps) {
  const t = translator.t.bind(translator);
  const rows = rowsBehind(symptom, answer);
  const { known, assumed } = supportOf(rows, fact);
  const sources = new Set(rows.flatMap((row) => fact(row).sources));
  return (
    <div class="check-sources">
      <Heading>{t('diagnosis.answer.sources')}</Heading>
      <p>{t(known)}</p>
      {assumed.map((key) => (
        <p key={key} data-assumed>
          {t(key)}
        </p>
      ))}
      {sources.size > 0 && (
        <details>
          <summary>{t('diagnosis.answer.sourceList')}</summary>
          <SourceList sources={[...sources]} />
        </details>
      )}
    </div>
  );
}

const linkTo = (address: string) => (
  <a href={`https://${address}`} lang="en" dir="ltr">
    {address}
  </a>
);

const addresses =
  /(?<![\w.-])((?:[a-z]+\.)*microsoft\.com(?:\/[\w-]+)+|(?:outlook\.)?office\.com)(?![\w-])/;

/** Every address of Microsoft in a sentence, as a link. */
const withLinks = (text: string): ComponentChildren =>
  text.split(addresses).map((part, place) => (place % 2 === 1 ? linkTo(part) : part));
