import { nameNewAppPassword, proveWithApp, signIn } from '../../../tests/screenshots/scenario.ts';
import type { SceneRoute, SceneStep } from './routes.ts';

/** Methods, app passwords and programs of one person, and what the audit log says of them. */

/** What is left of it in the audit log, for everybody and for somebody to whom nothing happened. */
export const audit: readonly SceneStep[] = [
  ['press', 'admin', 'admin.pages.audit'],
  ['choose', 'admin', 'admin.person.ratna'],
];

const methods: SceneRoute = {
  name: 'methods',
  address: 'simulator/',
  steps: [
    ...signIn,
    ['fill', 'browser', 'portal.code.label', '000000'],
    ['click', 'browser', 'portal.code.verify'],
    ...proveWithApp,
    ['press', 'browser', 'portal.securityInfo.title'],
    ['press', 'browser', 'portal.securityInfo.add'],
    ['choose', 'browser', 'portal.addMethod.app'],
    ['press', 'browser', 'portal.addMethod.add'],
    ['press', 'browser', 'portal.next'],
    ['press', 'browser', 'portal.next'],
    ['press', 'browser', 'portal.back'],
    ['first', 'browser', 'portal.cancel', 'portal.back'],
    ['first', 'browser', 'portal.cancel', 'portal.back'],
    ['first', 'browser', 'portal.securityInfo.add'],
    ['choose', 'browser', 'portal.addMethod.phone'],
    ['press', 'browser', 'portal.addMethod.add'],
    ['choose', 'browser', 'portal.phone.text'],
    ['press', 'browser', 'portal.next'],
    ['press', 'phone', 'phone.apps.messages'],
    ['message', 0],
    ['press', 'browser', 'portal.next'],
    ['press', 'browser', 'portal.appPassword.done'],
    ['press', 'browser', 'portal.securityInfo.change'],
    ['option', 'browser', 'portal.defaultMethod.label', 2],
    ['press', 'browser', 'portal.addMethod.confirm'],
    ['press', 'browser', 'portal.securityInfo.add'],
    ['choose', 'browser', 'portal.appPassword.label'],
    ['press', 'browser', 'portal.addMethod.add'],
    ['fill', 'browser', 'portal.nameAppPassword.label', 'x'],
    ['click', 'browser', 'portal.next'],
    ['fill', 'browser', 'portal.nameAppPassword.label', 'Printer 01'],
    ['press', 'browser', 'portal.next'],
    ['press', 'browser', 'portal.appPassword.copy'],
    ['press', 'browser', 'portal.appPassword.done'],
    ['press', 'mail', 'mail.printer.setUp'],
    ['press', 'mail', 'mail.printer.sendTest'],
    ['press', 'mail', 'mail.password.paste'],
    ['press', 'mail', 'mail.printer.sendTest'],
    ['press', 'browser', 'portal.securityInfo.delete', 2],
    ['press', 'browser', 'portal.ok'],
    ['press', 'browser', 'portal.securityInfo.changePassword'],
    ['press', 'browser', 'portal.changePassword.submit'],
    ['press', 'browser', 'portal.securityInfo.delete'],
    ['press', 'browser', 'portal.ok'],
    ...audit,
    ['press', 'browser', 'portal.back'],
    ['press', 'browser', 'portal.home.signOut'],
    ['press', 'browser', 'portal.chooser.sari'],
    ['fill', 'browser', 'portal.signIn.password', 'Salah-Ketik-1'],
    ['click', 'browser', 'portal.signIn.submit'],
    ['press', 'admin', 'admin.pages.audit'],
  ],
};

/** More than the log shows at once. */
const longLog: SceneRoute = {
  name: 'long-audit-log',
  address: 'simulator/',
  steps: [
    ['press', 'browser', 'portal.chooser.sari'],
    ['fill', 'browser', 'portal.signIn.password', 'Salah-Ketik-1'],
    ...Array.from({ length: 105 }, (): SceneStep => ['click', 'browser', 'portal.signIn.submit']),
    ['press', 'admin', 'admin.pages.audit'],
  ],
};

const proofs: SceneRoute = {
  name: 'proofs',
  address: 'simulator/',
  steps: [
    ['press', 'admin', 'admin.pages.service'],
    ['set', 'admin', 'admin.service.remember', '90'],
    ['press', 'admin', 'admin.save'],
    ...signIn,
    ['tick', 'browser', 'portal.secondFactor.remember'],
    ...proveWithApp,
    ['press', 'browser', 'portal.securityInfo.title'],
    ['press', 'browser', 'portal.securityInfo.add'],
    ['choose', 'browser', 'portal.addMethod.phone'],
    ['press', 'browser', 'portal.addMethod.add'],
    ['choose', 'browser', 'portal.phone.call'],
    ['fill', 'browser', 'portal.contact.phoneNumber', '12'],
    ['click', 'browser', 'portal.next'],
    ['fill', 'browser', 'portal.contact.phoneNumber', '+1 202 555 0142'],
    ['press', 'browser', 'portal.next'],
    ['press', 'phone', 'phone.calls.answer'],
    ['press', 'phone', 'phone.calls.hash'],
    ['press', 'browser', 'portal.appPassword.done'],
    ['press', 'admin', 'admin.pages.users'],
    ['tick', 'admin', 'admin.person.sari'],
    ['press', 'admin', 'admin.users.mailApps'],
    ['set', 'admin', 'admin.mailbox.smtp', 'off'],
    ['press', 'admin', 'admin.mailbox.save'],
    ['press', 'admin', 'admin.pages.audit'],
  ],
};

/** A code of a message is worth nothing once a newer one was sent. */
const olderMessage: SceneRoute = {
  name: 'older-message',
  address: 'guides/create-app-password/?step=choose-method',
  steps: [
    ['choose', 'browser', 'portal.contact.textMessage'],
    ['press', 'browser', 'portal.next'],
    ['press', 'phone', 'phone.apps.messages'],
    ['message', 0],
    ['press', 'browser', 'portal.code.verify'],
    ['press', 'browser', 'portal.next'],
    ['press', 'browser', 'portal.appPassword.done'],
    ['press', 'browser', 'portal.home.signOut'],
    ...signIn,
    ['press', 'browser', 'portal.code.sendAgain'],
    ['message', 1],
    ['click', 'browser', 'portal.code.verify'],
  ],
};

const programs: SceneRoute = {
  name: 'modern-program',
  address: 'simulator/',
  steps: [
    ['choose', 'mail', 'client.outlookNow'],
    ['press', 'mail', 'mail.welcome.addAccount'],
    ['press', 'mail', 'mail.password.signIn'],
    ['code', 'mail'],
    ['press', 'mail', 'portal.code.verify'],
    ['press', 'mail', 'mail.inbox.getMail'],
    ['press', 'admin', 'admin.pages.users'],
    ['tick', 'admin', 'admin.person.sari'],
    ['press', 'admin', 'admin.users.manage'],
    ['tick', 'admin', 'admin.userSettings.requireReRegistration'],
    ['tick', 'admin', 'admin.userSettings.deleteAppPasswords'],
    ['press', 'admin', 'admin.save'],
    ['press', 'admin', 'admin.pages.users'],
    ['press', 'admin', 'admin.users.resetPassword'],
    ['press', 'admin', 'admin.reset.submit'],
    ['see', ['mail', 'inbox']],
    ['first', 'mail', 'mail.inbox.getMail'],
    ...audit,
  ],
};

/** What a program with a session is told of the account, by mail. */
const notices: SceneRoute = {
  name: 'notices',
  address: 'simulator/',
  steps: [
    ...signIn,
    ...proveWithApp,
    ...nameNewAppPassword('Printer 01'),
    ['press', 'browser', 'portal.appPassword.done'],
    ['click', 'bar', 'window.clock.skip30'],
    ['click', 'bar', 'window.clock.skip30'],
    ['choose', 'mail', 'client.outlookNow'],
    ['press', 'mail', 'mail.welcome.addAccount'],
    ['press', 'mail', 'mail.password.signIn'],
    ['code', 'mail'],
    ['press', 'mail', 'portal.code.verify'],
    ['press', 'browser', 'portal.securityInfo.delete', 1],
    ['press', 'browser', 'portal.ok'],
    ['press', 'browser', 'portal.securityInfo.delete'],
    ['press', 'browser', 'portal.ok'],
    ['see', ['mail', 'inbox']],
  ],
};

export const routesOfMethods: readonly SceneRoute[] = [
  methods,
  longLog,
  proofs,
  olderMessage,
  programs,
  notices,
];
