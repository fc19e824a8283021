import { isLanguage, languageCodes, languages, type Language } from '../../../i18n/languages.ts';
import type { Translator } from '../../../i18n/translator.ts';
import type { WindowId } from '../../../simulation/model.ts';
import { inSite } from '../../site/addresses.ts';
import { pageLanguage } from '../../site/page-language.ts';
import { showSteps } from '../session/printed-steps.ts';
import { keepModeInLinks } from './links-to-guides.ts';
import { Ticks } from './ticks.ts';

interface OwnDevice {
  readonly practice: HTMLElement;
  readonly translator: Translator;
  /** The language of the reader's screens. */
  readonly screens: string;
  readonly chooseScreens: (language: Language) => void;
}

/**
 * The guide beside the reader's own screen: big steps, ticked by hand. No run is needed, and none is touched. Answers how
 * to leave; what was changed on the page is then as it was.
 */
export function enterOwnDevice({
  practice,
  translator,
  screens,
  chooseScreens,
}: OwnDevice): () => void {
  // The page says so itself, and where to go instead.
  if (document.querySelector('[data-screens-gone]')) return keepModeInLinks();
  const ticks = new Ticks(practice.dataset['flow'] ?? '');
  const steps = [...document.querySelectorAll<HTMLElement>('[data-step-id]')];
  const ids = steps.map(({ dataset }) => dataset['stepId'] ?? '');
  const boxes = steps.map((step, index) => tickOf(step, ids[index] ?? ''));
  const progress = element('p', { role: 'status' });
  const finished = element('p', { class: 'own-device__finished', role: 'status' });
  const onward = onwardLink();
  const panel = element('div', { class: 'own-device' });
  const clear = element('button', { type: 'button' });
  /** Puts back what was cleared; `null` when nothing was, or when something was ticked since. */
  let restore: (() => void) | null = null;
  clear.addEventListener('click', clearOrRestore);
  panel.append(
    element('p', {}, translator.t('coach.own.lead')),
    screensChoice(),
    progress,
    clear,
    otherScreen(),
  );
  practice.querySelector('.modes')?.after(panel);
  document.querySelector('[data-steps]')?.after(finished, onward);
  const restorePlaces = nameRealDevices(translator);
  const restoreItems = hideEmptyItems();
  let restoreLinks = keepModeInLinks();
  show();
  // What was put above the steps moved them away from who came straight to them.
  if (location.hash === '#steps') document.getElementById('steps')?.scrollIntoView();

  return () => {
    panel.remove();
    finished.remove();
    onward.remove();
    for (const box of boxes) box.parentElement?.remove();
    restorePlaces();
    restoreItems();
    restoreLinks();
    showSteps(ids.map((id) => ({ id, state: 'todo' })));
  };

  function show(): void {
    const present = ids.findIndex((id) => !ticks.has(id));
    showSteps(
      ids.map((id, index) => ({
        id,
        state: ticks.has(id) ? 'done' : index === present ? 'current' : 'todo',
      })),
    );
    for (const [index, box] of boxes.entries()) box.checked = ticks.has(ids[index] ?? '');
    const done = ids.filter((id) => ticks.has(id)).length;
    progress.textContent = translator.t('coach.own.progress', { done, count: ids.length });
    finished.textContent =
      done === ids.length ? translator.t('coach.own.finished', { count: ids.length }) : '';
    onward.hidden = done !== ids.length;
    clear.hidden = ticks.isEmpty && restore === null;
    clear.textContent = translator.t(restore ? 'coach.own.restore' : 'coach.own.clear');
  }

  function clearOrRestore(): void {
    if (restore) {
      restore();
      restore = null;
    } else restore = ticks.clear();
    show();
  }

  function tickOf(step: HTMLElement, id: string): HTMLInputElement {
    const box = element('input', { type: 'checkbox', 'aria-describedby': `step-${id}` });
    box.addEventListener('change', () => {
      restore = null;
      ticks.set(id, box.checked);
      show();
    });
    const label = element('label', { class: 'own-device__tick' });
    label.append(box, translator.t('coach.own.tick'));
    step.querySelector('.step-body')?.after(label);
    return box;
  }

  function otherScreen(): HTMLElement {
    const href = inSite(`/${pageLanguage()}/check/`);
    return element('a', { href }, translator.t('coach.own.otherScreen'));
  }

  function screensChoice(): HTMLElement {
    const list = element('select', {});
    for (const code of languageCodes)
      list.append(element('option', { value: code, lang: code }, languages[code].name));
    list.value = screens;
    list.addEventListener('change', () => {
      if (!isLanguage(list.value)) return;
      chooseScreens(list.value);
      restoreLinks();
      restoreLinks = keepModeInLinks();
    });
    const label = element('label', {}, `${translator.t('coach.own.screens')} `);
    label.append(list);
    return label;
  }
}

/** The guide to go on with. Whoever has just done the thing itself is offered no practice of it. */
function onwardLink(): HTMLElement {
  const link = document.querySelector(
    '[data-follow-up] a, [data-onward] a[href*="/guides/"]:not([href*="mode=own-device"])',
  );
  const place = element('p', { class: 'own-device__onward' });
  if (link) place.append(link.cloneNode(true));
  return place;
}

/** "In the Practice browser" is "in the browser" here. */
function nameRealDevices(translator: Translator): () => void {
  const places = [...document.querySelectorAll<HTMLElement>('[data-step-id] [data-where]')];
  const changes = places.map((place) => {
    const before = place.textContent;
    const after = translator.t(`coach.own.where.${place.dataset['where'] as WindowId}`);
    place.textContent = after;
    return { place, before, after };
  });
  return () => {
    for (const { place, before, after } of changes)
      // Where the page has become one of another language, the name is that page's.
      if (place.textContent === after) place.textContent = before;
  };
}

/** An item of a step that is about the practice only would be a number with nothing beside it. */
function hideEmptyItems(): () => void {
  const items = [...document.querySelectorAll<HTMLElement>('[data-step-id] li')];
  const empty = items.filter(({ innerText }) => innerText.trim() === '');
  for (const item of empty) item.hidden = true;
  return () => {
    for (const item of empty) item.hidden = false;
  };
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.textContent = text;
  return made;
}
