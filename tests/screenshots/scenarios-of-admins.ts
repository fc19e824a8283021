import type { ScreenshotScenario } from './scenario.ts';

/** The admin centre, and what follows from what is done there. */

const adminCentre: ScreenshotScenario = {
  name: 'admin-centre',
  screens: 'today',
  address: 'guides/allow-app-passwords/',
  steps: [
    ['see', ['admin', 'home']],
    ['press', 'admin', 'admin.pages.users'],
    ['see', ['admin', 'users']],
    ['tick', 'admin', 'admin.person.budi'],
    ['see', ['admin', 'users'], 'selected'],
    ['press', 'admin', 'admin.users.enable'],
    ['see', ['admin', 'confirmMfa']],
    ['press', 'admin', 'admin.confirm.enabled.submit'],
    ['tick', 'admin', 'admin.person.sari'],
    ['press', 'admin', 'admin.users.manage'],
    ['see', ['admin', 'userSettings']],
    ['press', 'admin', 'admin.pages.users'],
    ['untick', 'admin', 'admin.person.budi'],
    ['press', 'admin', 'admin.users.mailApps'],
    ['see', ['admin', 'mailbox']],
    ['press', 'admin', 'admin.pages.users'],
    ['press', 'admin', 'admin.users.resetPassword'],
    ['see', ['admin', 'resetPassword']],
    ['press', 'admin', 'admin.reset.submit'],
    ['see', ['admin', 'resetPassword'], 'done'],
    ['press', 'admin', 'admin.pages.service'],
    ['see', ['admin', 'serviceSettings']],
    ['fill', 'admin', 'admin.service.trusted', 'kantor'],
    ['press', 'admin', 'admin.save'],
    ['see', ['admin', 'serviceSettings'], 'refused'],
    ['press', 'admin', 'admin.pages.organisation'],
    ['see', ['admin', 'organisation']],
    ['press', 'admin', 'admin.pages.audit'],
    ['see', ['admin', 'audit']],
  ],
};

const programNeedsSetUp: ScreenshotScenario = {
  name: 'program-needs-set-up',
  screens: 'today',
  address: 'simulator/',
  steps: [
    ['press', 'admin', 'admin.pages.users'],
    ['tick', 'admin', 'admin.person.budi'],
    ['press', 'admin', 'admin.users.enable'],
    ['press', 'admin', 'admin.confirm.enabled.submit'],
    ['press', 'browser', 'portal.chooser.budi'],
    ['choose', 'mail', 'client.outlookNow'],
    ['press', 'mail', 'mail.welcome.addAccount'],
    ['press', 'mail', 'mail.password.signIn'],
    ['see', ['mail', 'setUp']],
  ],
};

export const scenariosOfAdmins: readonly ScreenshotScenario[] = [adminCentre, programNeedsSetUp];
