import type admin from '../../locales/en/admin.json';
import type assessment from '../../locales/en/assessment.json';
import type client from '../../locales/en/client.json';
import type demos from '../../locales/en/demos.json';
import type diagnosis from '../../locales/en/diagnosis.json';
import type editor from '../../locales/en/editor.json';
import type coach from '../../locales/en/coach.json';
import type guide from '../../locales/en/guide.json';
import type happened from '../../locales/en/happened.json';
import type mail from '../../locales/en/mail.json';
import type phone from '../../locales/en/phone.json';
import type portal from '../../locales/en/portal.json';
import type practice from '../../locales/en/practice.json';
import type reason from '../../locales/en/reason.json';
import type scenes from '../../locales/en/scenes.json';
import type site from '../../locales/en/site.json';
import type stage from '../../locales/en/stage.json';
import type timeline from '../../locales/en/timeline.json';
import type window from '../../locales/en/window.json';

interface Namespaces {
  admin: typeof admin;
  assessment: typeof assessment;
  client: typeof client;
  demos: typeof demos;
  diagnosis: typeof diagnosis;
  editor: typeof editor;
  coach: typeof coach;
  guide: typeof guide;
  happened: typeof happened;
  mail: typeof mail;
  phone: typeof phone;
  portal: typeof portal;
  practice: typeof practice;
  reason: typeof reason;
  scenes: typeof scenes;
  site: typeof site;
  stage: typeof stage;
  timeline: typeof timeline;
  window: typeof window;
}

export type Namespace = keyof Namespaces;

type Leaves<Node, Prefix extends string> = {
  [Name in keyof Node & string]: Node[Name] extends string
    ? `${Prefix}${Name}`
    : Leaves<Node[Name], `${Prefix}${Name}.`>;
}[keyof Node & string];

/** The forms of a text with a number, `codes_one` and `codes_other`, are one key: `codes`. The number chooses the form. */
type WithoutForm<Name extends string> = Name extends `${infer Base}_${Intl.LDMLPluralRule}`
  ? Base
  : Name;

/** Every key of the catalogue, named by place: `portal.interrupt.setItUpNow`. A key that is not there does not compile. */
export type Key = WithoutForm<Leaves<Namespaces, ''>>;

/** Namespaces that the simulator needs in the browser; the others are used only while the site is built. */
export const simulatorNamespaces = [
  'client',
  'coach',
  'happened',
  'mail',
  'phone',
  'portal',
  'reason',
  'window',
] as const satisfies readonly Namespace[];

/** Texts of what most practices do not show: a file each, loaded with that window, the timeline, or the practice's menu. */
export const lateNamespaces = [
  'admin',
  'practice',
  'timeline',
] as const satisfies readonly Namespace[];

/** Texts for trainers: a file each, loaded by the pages that show them and by nothing else. */
export const trainerNamespaces = ['demos', 'stage'] as const satisfies readonly Namespace[];
