import { isLanguage } from '../i18n/languages.ts';
import { incidentIds } from '../simulation/lazy/incidents.ts';
import type { IncidentId, WindowId } from '../simulation/model.ts';
import { isEventAt } from '../simulation/storage/lazy/event-shape.ts';
import { isObject } from '../tenant/lazy/plain-object.ts';
import type { Mark } from './driver.ts';
import {
  presenceVersion,
  type AudienceReport,
  type CarriedLog,
  type Message,
  type Pointer,
  type Presence,
  type StageView,
} from './presence.ts';
import { isMove } from './shortcuts.ts';

/**
 * What arrives from another tab is checked like what arrives from storage: the tab may be of another version of the site, and
 * any script of the origin may send. What does not fit is no message.
 */

/** Characters of a half-typed text, and of a fragment: more than the largest that is accepted anywhere. */
const longestText = 1_000_000;

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= longestText;
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;
const isFraction = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= 1;
const isLength = (value: unknown): value is number =>
  typeof value === 'number' && value > 0 && value < 100_000;

const windowIds: Readonly<Record<WindowId, true>> = {
  browser: true,
  phone: true,
  mail: true,
  admin: true,
};
export const isWindow = (value: unknown): value is WindowId =>
  typeof value === 'string' && Object.hasOwn(windowIds, value);

const isIncident = (value: unknown): value is IncidentId => incidentIds.some((id) => id === value);

const isMark = (value: unknown): value is Mark =>
  isObject(value) && isText(value['id']) && isCount(value['term']);

const isPointer = (value: unknown): value is Pointer =>
  isObject(value) && isWindow(value['window']) && isFraction(value['x']) && isFraction(value['y']);

const isView = (value: unknown): value is StageView =>
  isObject(value) &&
  Array.isArray(value['windows']) &&
  value['windows'].length <= Object.keys(windowIds).length &&
  value['windows'].every(isWindow) &&
  (value['level'] === 'what' || value['level'] === 'show') &&
  isText(value['screens']) &&
  isLanguage(value['screens']) &&
  (value['pointer'] === null || isPointer(value['pointer'])) &&
  isFlag(value['isSpotlit']) &&
  (value['zoomed'] === null || isWindow(value['zoomed'])) &&
  isFlag(value['isBlack']) &&
  isFlag(value['isCodeBig']) &&
  isFlag(value['isInviting']) &&
  isFlag(value['isExplained']) &&
  isFlag(value['isGuessing']) &&
  Array.isArray(value['lasting']) &&
  value['lasting'].length <= incidentIds.length &&
  value['lasting'].every(isIncident);

const isTexts = (value: unknown): boolean => isObject(value) && Object.values(value).every(isText);

const isShown = (value: unknown): boolean =>
  isObject(value) && isText(value['ref']) && isText(value['value']);

const isPair = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && value.every(isText);

const isCarried = (value: unknown): value is CarriedLog =>
  isObject(value) &&
  Array.isArray(value['events']) &&
  value['events'].every((event, index) => isEventAt(event, index + 1)) &&
  Array.isArray(value['secrets']) &&
  value['secrets'].every(isPair);

const isPresence = (value: unknown): value is Presence =>
  isObject(value) &&
  isMark(value['driver']) &&
  isCount(value['number']) &&
  isText(value['demonstration']) &&
  isCount(value['version']) &&
  isText(value['state']) &&
  isView(value['view']) &&
  isTexts(value['drafts']) &&
  (value['shown'] === null || isShown(value['shown'])) &&
  (value['carried'] === null || isCarried(value['carried']));

const isReport = (value: unknown): value is AudienceReport =>
  isObject(value) &&
  isText(value['id']) &&
  isLength(value['width']) &&
  isLength(value['height']) &&
  isLength(value['rem']) &&
  isFlag(value['needsLog']);

/** As it goes over the channel: a message with the version of its form. */
export const writeMessage = (message: Message): unknown => ({
  ...message,
  version: presenceVersion,
});

/** `null` for what is no message of this version. */
export function readMessage(data: unknown): Message | null {
  if (!isObject(data) || data['version'] !== presenceVersion) return null;
  switch (data['kind']) {
    case 'presence':
      return isPresence(data['presence']) ? { kind: 'presence', presence: data['presence'] } : null;
    case 'ask':
      return { kind: 'ask' };
    case 'driver':
    case 'goodbye':
      return isMark(data['driver']) ? { kind: data['kind'], driver: data['driver'] } : null;
    case 'move':
      return isMove(data['move']) ? { kind: 'move', move: data['move'] } : null;
    case 'audience':
      return isReport(data['report']) ? { kind: 'audience', report: data['report'] } : null;
    case 'audienceGone':
      return isText(data['id']) ? { kind: 'audienceGone', id: data['id'] } : null;
    default:
      return null;
  }
}
