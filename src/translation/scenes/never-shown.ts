/** Of several texts, one reason: each key is listed by itself. */
const because = (why: string, ...keys: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(keys.map((key) => [key, why]));

/**
 * Texts that no recording can see, each with the reason. Whatever is only hard to reach does not belong here: it needs a route in
 * `scripts/lib/scenes/routes-*.ts`. A test says when one of them was seen after all.
 */
export const neverShown: Readonly<Record<string, string>> = {
  ...because(
    'It stands beside the printed steps, where texts are found by their words, and another text is like it.',
    'coach.showStep',
  ),
  ...because('With keys for texts, a text without letters stays as it is.', 'phone.calls.hash'),
  ...because(
    'With keys for texts, the name of the practice window stands in its place.',
    'coach.own.where.mail',
    'coach.own.where.phone',
  ),
  ...because(
    'The same press causes an event that is told instead.',
    'happened.adminSaved',
    'happened.alternateContactSaved',
    'happened.callConfirmed',
    'happened.factorRemoved',
    'happened.registrationCompleted',
  ),
  ...because(
    'A more exact sentence is told in every case that the practice has.',
    'happened.mfaChanged',
    'happened.webPasswordAccepted',
    'happened.webSignInRefused',
  ),
  ...because(
    'With keys for texts, the sentence that holds it stands in its place.',
    'admin.audit.admin',
    'admin.audit.service',
    'assessment.label',
    'practice.forgottenTheme',
    'practice.forgottenTicks',
  ),
  ...because(
    'A practice that is open is kept, so there is always something to forget.',
    'practice.forgottenNothing',
  ),
  ...because(
    'No window does this.',
    'admin.audit.event.factorCancelled',
    'happened.factorCancelled',
  ),
  ...because(
    'The clients of the practice come from no trusted address.',
    'happened.legacyAcceptedTrusted',
  ),
  ...because(
    'No page of the admin centre does this.',
    'admin.audit.event.userDeleted',
    'admin.audit.event.userUnlocked',
    'happened.userDeleted',
    'happened.userUnlocked',
  ),
  ...because(
    'The policy of the practice says otherwise, and no page of the admin centre changes it.',
    'admin.audit.event.accountPasswordExposed',
    'happened.accountPasswordExposed',
    'portal.contact.greyed',
    'reason.appPasswordNameTaken',
    'reason.methodNotAllowed',
    'reason.officePhoneMissing',
    'reason.reauthenticationRequired',
    'reason.screen.appPasswordNameTaken',
    'reason.screen.methodNotAllowed',
    'reason.screen.officePhoneMissing',
    'reason.screen.reauthenticationRequired',
  ),
  ...because(
    'The windows never ask for it; two tabs at once or a saved run may.',
    'reason.adminRoleMissing',
    'reason.appPasswordNotFound',
    'reason.codeSuperseded',
    'reason.eraBeforeTenant',
    'reason.eraMalformed',
    'reason.factorNotFound',
    'reason.newPasswordMalformed',
    'reason.policyInvalid',
    'reason.screen.adminRoleMissing',
    'reason.screen.appPasswordNotOffered',
    'reason.screen.eraBeforeTenant',
    'reason.screen.eraMalformed',
    'reason.screen.newPasswordMalformed',
    'reason.screen.notFound',
    'reason.screen.policyInvalid',
    'reason.screen.stepNotReached',
    'reason.stepNotReached',
    'reason.unknownUser',
  ),
  ...because(
    'Only a run that was saved by an early release, or a clock that goes back, leads there.',
    'admin.audit.event.appPasswordRehashed',
    'admin.audit.stranger',
    'reason.clockWentBack',
  ),
  ...because(
    'A hundred wrong codes with all their waits lead there, or forty app passwords.',
    'reason.factorDisabled',
    'reason.screen.appPasswordLimit',
  ),
  ...because(
    'No case of "What do you see?" has this answer on any day that can be asked about.',
    'diagnosis.action.checkAddress',
    'diagnosis.action.deleteYours',
    'diagnosis.action.turnOnMailboxProtocol',
    'diagnosis.action.unblockAccount',
    'diagnosis.action.waitOrResetPassword',
    'diagnosis.verdict.depends',
    'diagnosis.why.appPasswordOffered',
    'diagnosis.why.appPasswordWorks',
  ),
  ...because(
    'Only a package for a learning platform shows it, and no page of the site.',
    'assessment.platform.kept',
    'assessment.platform.none',
    'assessment.platform.problem',
    'assessment.platform.rebuilt',
  ),
  ...because(
    'The browser or the device has to fail in a way that a recording cannot ask for.',
    'practice.problem.unreadable',
    'window.notice.savedRunUnreadable',
    'window.notice.storageFull',
  ),
  ...because(
    'An address of this computer, as a recording has, is told first; too long for a phone is told of others.',
    'stage.invite.askTrainer',
    'stage.invite.tooLong',
  ),
  ...because('It is there only on a screen smaller than that of a recording.', 'stage.next.more'),
  ...because(
    'It is there for the moment in which the stage jumps to a step.',
    'stage.said.onTheWay',
  ),
  ...because(
    'It is there only while a translation is older than its source, or lacks a guide.',
    'guide.staleStep',
    'guide.staleStepRemoved',
    'site.translations.outdatedWords',
    'site.translations.guides.inEnglish',
  ),
  ...because(
    'It is there only in a build after a run of the tests that follow the guides.',
    'site.translations.guides.failed',
    'site.translations.guides.notRun',
    'site.translations.guides.passed',
    'site.translations.guides.run',
    'site.translations.guides.test',
  ),
};

/** `null` for a text that has to be seen somewhere. */
export const whyNeverShown = (key: string): string | null =>
  Object.hasOwn(neverShown, key) ? (neverShown[key] ?? null) : null;
