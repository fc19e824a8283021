import { signIn } from '../../../tests/screenshots/scenario.ts';
import type { Key } from '../../../src/i18n/keys.ts';
import type { SceneRoute, SceneStep } from './routes.ts';
import { audit, routesOfMethods } from './routes-of-methods.ts';

/** What an admin can do, and what the others see of it. */

const people: SceneRoute = {
  name: 'people',
  address: 'simulator/',
  steps: [
    ['press', 'admin', 'admin.pages.users'],
    ['tick', 'admin', 'admin.person.ratna'],
    ['click', 'admin', 'admin.users.block'],
    ['untick', 'admin', 'admin.person.ratna'],
    ['tick', 'admin', 'admin.person.sari'],
    ['press', 'admin', 'admin.users.block'],
    ['press', 'browser', 'portal.chooser.sari'],
    ['click', 'browser', 'portal.signIn.submit'],
    ['see', ['admin', 'users']],
    ['press', 'admin', 'admin.users.unblock'],
    ['press', 'admin', 'admin.users.disable'],
    ['press', 'admin', 'admin.confirm.disabled.submit'],
    ['tick', 'admin', 'admin.person.sari'],
    ['press', 'admin', 'admin.users.enforce'],
    ['press', 'admin', 'admin.confirm.enforced.submit'],
    ['tick', 'admin', 'admin.person.sari'],
    ['press', 'admin', 'admin.users.manage'],
    ['tick', 'admin', 'admin.userSettings.requireReRegistration'],
    ['press', 'admin', 'admin.save'],
    ['see', ['mail', 'welcome']],
  ],
};

const sessions: SceneRoute = {
  name: 'sessions',
  address: 'simulator/',
  steps: [
    ...signIn,
    ['press', 'admin', 'admin.pages.users'],
    ['tick', 'admin', 'admin.person.sari'],
    ['press', 'admin', 'admin.users.manage'],
    ['tick', 'admin', 'admin.userSettings.revokeSessions'],
    ['press', 'admin', 'admin.save'],
    ['press', 'admin', 'admin.pages.audit'],
  ],
};

const service: SceneRoute = {
  name: 'service-settings',
  address: 'simulator/',
  steps: [
    ['press', 'admin', 'admin.pages.service'],
    ['tick', 'admin', 'admin.service.forbid'],
    ['press', 'admin', 'admin.save'],
    ['tick', 'admin', 'admin.service.allow'],
    ['press', 'admin', 'admin.save'],
    [
      'fill',
      'admin',
      'admin.service.trusted',
      Array.from({ length: 51 }, (_, index) => `198.51.100.${String(index)}/32`).join('\n'),
    ],
    ['click', 'admin', 'admin.save'],
  ],
};

const in2018: readonly SceneRoute[] = [
  {
    name: 'mailbox-in-2018',
    address: 'simulator/?era=2018-03-20',
    steps: [
      ...audit,
      ['press', 'admin', 'admin.pages.users'],
      ['tick', 'admin', 'admin.person.budi'],
      ['press', 'admin', 'admin.users.mailApps'],
      ['press', 'admin', 'admin.pages.users'],
      ['press', 'admin', 'admin.users.enforce'],
      ['press', 'admin', 'admin.confirm.enforced.submit'],
      ['see', ['browser', 'chooser']],
    ],
  },
  {
    name: 'first-set-up-in-2018',
    address: 'simulator/?era=2018-03-20',
    steps: [
      ['press', 'admin', 'admin.pages.users'],
      ['tick', 'admin', 'admin.person.budi'],
      ['press', 'browser', 'portal.chooser.budi'],
      ['press', 'browser', 'portal.signIn.submit'],
      ['press', 'admin', 'admin.users.enable'],
      ['press', 'admin', 'admin.confirm.enabled.submit'],
      ['see', ['browser', 'home']],
      ['press', 'browser', 'portal.home.signOut'],
      ['press', 'browser', 'portal.chooser.budi'],
      ['press', 'browser', 'portal.signIn.submit'],
      ['press', 'browser', 'portal.interrupt.setItUpNow'],
      ['choose', 'browser', 'portal.contact.textMessage'],
      ['press', 'browser', 'portal.next'],
      ['press', 'phone', 'phone.apps.messages'],
      ['fill', 'browser', 'portal.code.label', '000000'],
      ['click', 'browser', 'portal.code.verify'],
      ['press', 'browser', 'portal.back'],
      ['choose', 'browser', 'portal.contact.phoneCall'],
      ['press', 'browser', 'portal.next'],
      ['press', 'phone', 'phone.calls.answer'],
      ['press', 'phone', 'phone.calls.hangUp'],
      ['press', 'browser', 'portal.back'],
      ['choose', 'browser', 'portal.contact.mobileApp'],
      ['press', 'browser', 'portal.contact.setUp'],
      ['press', 'phone', 'phone.apps.codes'],
      ['press', 'phone', 'phone.codes.scan'],
      ['press', 'browser', 'portal.next'],
      ['code', 'browser'],
      ['press', 'browser', 'portal.code.verify'],
      ['press', 'browser', 'portal.next'],
      ['press', 'browser', 'portal.appPassword.done'],
      ...audit,
    ],
  },
];

const notOffered: SceneRoute = {
  name: 'not-offered',
  address: 'simulator/',
  steps: [
    ['press', 'browser', 'portal.chooser.budi'],
    ['press', 'browser', 'portal.signIn.submit'],
    ['press', 'browser', 'portal.securityInfo.title'],
    ['press', 'admin', 'admin.pages.users'],
    ['tick', 'admin', 'admin.person.budi'],
    ['press', 'admin', 'admin.users.enable'],
    ['press', 'admin', 'admin.confirm.enabled.submit'],
    ['press', 'browser', 'portal.back'],
  ],
};

const mailIn2018: SceneRoute = {
  name: 'mail-in-2018',
  address: 'guides/create-app-password/?step=sign-in',
  steps: [
    ['press', 'mail', 'mail.welcome.addAccount'],
    ['click', 'mail', 'mail.password.paste'],
    ['press', 'mail', 'mail.password.signIn'],
    ['press', 'mail', 'mail.inbox.getMail'],
  ],
};

const withoutAppPasswords: SceneRoute = {
  name: 'without-app-passwords-2018',
  address: 'guides/create-app-password/?step=use-in-mail-app',
  steps: [
    ['press', 'browser', 'portal.verification.title'],
    ['press', 'browser', 'portal.appPasswords.manage'],
    ['press', 'browser', 'portal.securityInfo.delete'],
    ['press', 'browser', 'portal.yes'],
    ['press', 'browser', 'portal.close'],
  ],
};

const days: SceneRoute = {
  name: 'days',
  address: 'simulator/',
  steps: [
    ['day', 0],
    ['day', 2],
    ['press', 'admin', 'admin.pages.audit'],
  ],
};

/** A rule for everybody is saved, and the timeline says what works now. */
const rule = (name: string, ...steps: readonly SceneStep[]): SceneRoute => ({
  name,
  address: 'simulator/',
  steps: [
    ['press', 'admin', 'admin.pages.organisation'],
    ...steps,
    ['press', 'admin', 'admin.save'],
    ...signIn,
    ['press', 'admin', 'admin.pages.audit'],
  ],
});

const ticked = (key: Key): SceneStep => ['tick', 'admin', key];

export const routesOfAdmins: readonly SceneRoute[] = [
  people,
  ...in2018,
  ...routesOfMethods,
  notOffered,
  mailIn2018,
  withoutAppPasswords,
  days,
  sessions,
  service,
  rule('security-defaults', ticked('admin.organisation.securityDefaults')),
  rule('conditional-access', ticked('admin.organisation.conditionalAccessMfa')),
  rule('legacy-blocked', ticked('admin.organisation.legacyBlocked')),
];
