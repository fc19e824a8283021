import { Fragment, type ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { sentenceOf } from '../../flows/flow.ts';
import type { Key } from '../../i18n/keys.ts';
import { incidents } from '../../simulation/lazy/incidents.ts';
import { namedTexts, renaming, type AgendaItem } from '../../stage/demonstrations/index.ts';
import { saidToRoom } from '../../stage/said-to-room.ts';
import { methodsOf } from '../../stage/note-methods.ts';
import { fitsNext } from '../../stage/note-fits.ts';
import { labelsIn, ofThisRun } from './guide-note.ts';
import type { GuideNotes } from './guide-notes.ts';
import { itemsOf } from './plan.ts';
import type { Playing } from './playing.ts';
import { OwnWords, useStageTexts, Words } from './stage-texts.tsx';
import { useHasMore } from './use-has-more.ts';

/** Isolated from each other: one of them may be written from right to left. */
export const bothLabels = (screens: string, own: string): string =>
  screens === own ? own : `\u2068${screens}\u2069 (\u2068${own}\u2069)`;

interface NoteCardProps {
  readonly playing: Playing;
  readonly notes: GuideNotes;
  /** What comes before the notes, and scrolls with them: why something goes wrong is spoken as well. */
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
  const has = methodsOf(session.run.state).join(' ');
  useLayoutEffect(() => {
    const copy = note
      ? ofThisRun(document.importNode(note, true), {
          ...{ texts, has: methodsOf(session.run.state) },
          renamed: renaming(session.run.state.tenant, direction),
        })
      : null;
    for (const label of copy?.querySelectorAll<HTMLElement>('b[data-ui-key]') ?? []) {
      const key = label.dataset['uiKey'] as Key;
      // Of a label with a name in it the guide has the words of the practice.
      if (screens.language !== language && label.textContent.trim() === texts.t(key))
        label.textContent = labelFor(key);
    }
    guide.current?.replaceChildren(...(copy ? [copy] : []));
  }, [note, screens.language, has]);
  const { mark } = saidToRoom(session.run, session.view.lasting);
  // What is new stands first, wherever the trainer has read to.
  useLayoutEffect(() => {
    more.current?.scrollTo({ top: 0 });
  }, [present, mark]);
  const answeredStep = session.answer?.step ?? present;
  const row = next?.row?.(session.run.state);
  return (
    <section class="stage-card stage-note" aria-labelledby="stage-note">
      <div class="stage-note__head">
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
      </div>
      <div
        ref={more}
        class="stage-note__more"
        tabIndex={0}
        role="group"
        aria-labelledby="stage-note"
      >
        {children}
        {answeredStep !== present && (
          // What is noted about an answer is spoken while that is on the screen, though the next step has begun.
          <OwnNotes items={itemsOf(demonstration, flow, answeredStep)}>
            <Words k="coach.stepOf" fill={{ step: answeredStep + 1, count: flow.steps.length }} />
          </OwnNotes>
        )}
        {/* One piece of advice at a time: what is planned for the step waits for what it needs. */}
        {!session.isOnWayBack && <OwnNotes items={itemsOf(demonstration, flow, present)} />}
        {itemsOf(demonstration, flow, present).map(({ incident }) => {
          const state = incident && session.plannedState(incident);
          return incident && state !== 'past' ? (
            <p
              key={incident}
              class="stage-note__planned"
              data-stage-coming={incident}
              data-is-possible={state === 'now'}
            >
              <Words k={state === 'now' ? 'stage.incident.now' : 'stage.incident.coming'} />{' '}
              <kbd dir="ltr">{incidents[incident].key}</kbd> <Words k={incidents[incident].name} />
            </p>
          ) : null;
        })}
        {session.isOnWayBack && (
          <p class="stage-note__own" data-stage-way-back>
            <Words k="stage.next.wayBack" />
          </p>
        )}
        {/* What is printed is not what comes next while the way leads back, or where the run stands elsewhere. */}
        <div
          ref={guide}
          class="stage-note__guide"
          lang={language}
          dir={direction}
          hidden={!note || session.isOnWayBack || !fitsNext(labelsIn(note), step, next)}
        />
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

interface OwnNotesProps {
  readonly items: readonly AgendaItem[];
  /** Which step they are about, where that is not the present one. */
  readonly children?: ComponentChildren;
}

function OwnNotes({ items, children }: OwnNotesProps) {
  return items.map(({ note }, index) =>
    note ? (
      <Fragment key={index}>
        {children && <p class="stage-note__of">{children}</p>}
        <p class="stage-note__own" dir="auto">
          <OwnWords text={note} />
        </p>
      </Fragment>
    ) : null,
  );
}
