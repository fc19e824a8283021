import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { sentenceOf } from '../../flows/flow.ts';
import type { Key } from '../../i18n/keys.ts';
import { incidents } from '../../simulation/lazy/incidents.ts';
import { namedTexts } from '../../stage/demonstrations/index.ts';
import type { GuideNotes } from './guide-notes.ts';
import { itemsOf } from './plan.ts';
import type { Playing } from './playing.ts';
import { OwnWords, useStageTexts, Words } from './stage-texts.tsx';
import { useHasMore } from './use-has-more.ts';

/** Labels that are somebody's name. */
const namesInGuide = '[data-ui-key^="portal.chooser."], [data-ui-key^="admin.person."]';

/** Isolated from each other: one of them may be written from right to left. */
export const bothLabels = (screens: string, own: string): string =>
  screens === own ? own : `\u2068${screens}\u2069 (\u2068${own}\u2069)`;

interface NoteCardProps {
  readonly playing: Playing;
  readonly notes: GuideNotes;
  /** What stands above the notes. */
  readonly children: ComponentChildren;
}

/** What comes next in words, the guide's own text of the step, and what the plan notes about it. */
export function NoteCard({ playing, notes, children }: NoteCardProps) {
  const texts = useStageTexts();
  const { language, direction } = texts;
  const { session, demonstration, flow } = playing;
  const { next, present } = session;
  const guide = useRef<HTMLDivElement>(null);
  const more = useRef<HTMLDivElement>(null);
  const hasMore = useHasMore(more);
  const step = flow.steps[present];
  const note = notes.get(step?.id ?? '');
  const screens = namedTexts(playing.texts, session.run.state.tenant);
  /** As the audience reads it, and beside it as the trainer does: whoever looks for it there has to know both. */
  const labelFor = (key: Key) => bothLabels(screens.t(key), texts.t(key));
  useLayoutEffect(() => {
    const copy = note ? document.importNode(note, true) : null;
    // The guide names the practice's own people.
    for (const label of copy?.querySelectorAll<HTMLElement>(namesInGuide) ?? [])
      label.textContent = texts.t(label.dataset['uiKey'] as Key);
    for (const label of copy?.querySelectorAll<HTMLElement>('b[data-ui-key]') ?? []) {
      const key = label.dataset['uiKey'] as Key;
      // Of a label with a name in it the guide has the words of the practice.
      if (screens.language !== language && label.textContent.trim() === texts.t(key))
        label.textContent = labelFor(key);
    }
    guide.current?.replaceChildren(...(copy ? [copy] : []));
  }, [note, screens.language]);
  const row = next?.row?.(session.run.state);
  return (
    <section class="stage-card stage-note" aria-labelledby="stage-note">
      <h2 id="stage-note">
        {step ? (
          <Words k="coach.stepOf" fill={{ step: present + 1, count: flow.steps.length }} />
        ) : (
          <Words k="stage.next.done" />
        )}
      </h2>
      {next && (
        <p class="stage-note__next" data-stage-next={next.label}>
          <strong>
            <Words k="stage.next.title" />
          </strong>{' '}
          {texts.t(`coach.what.${row ? 'pressBeside' : sentenceOf(next)}`, {
            label: labelFor(next.label),
            ...(next.value && { value: labelFor(next.value) }),
            ...(row && { row: row.name }),
          })}
        </p>
      )}
      {children}
      <div
        ref={more}
        class="stage-note__more"
        tabIndex={0}
        role="group"
        aria-labelledby="stage-note"
      >
        {itemsOf(demonstration, flow, present).map(({ note: own }, index) =>
          own ? (
            <p key={index} class="stage-note__own" dir="auto">
              <OwnWords text={own} />
            </p>
          ) : null,
        )}
        {itemsOf(demonstration, flow, present).map(({ incident }) =>
          incident ? (
            <p key={incident} class="stage-note__planned" data-stage-coming={incident}>
              <Words k="stage.incident.coming" /> <kbd dir="ltr">{incidents[incident].key}</kbd>{' '}
              <Words k={incidents[incident].name} />
            </p>
          ) : null,
        )}
        <div ref={guide} class="stage-note__guide" lang={language} dir={direction} hidden={!note} />
      </div>
      <button
        type="button"
        class="stage-note__on"
        data-stage-more
        hidden={!hasMore}
        onClick={() => {
          more.current?.scrollBy({ top: more.current.clientHeight * 0.8 });
        }}
      >
        <Words k="stage.next.more" />
      </button>
    </section>
  );
}
