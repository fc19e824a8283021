/**
 * A second opinion on the rules, written from the fact sheet and not from the code: one user, one browser session, a
 * few lines for each rule. It knows no events and folds nothing.
 */
export interface Model {
  mfa: 'disabled' | 'enabled' | 'enforced';
  registered: boolean;
  factor: 'none' | 'pending' | 'active';
  /** When the pending factor was made. */
  pendingSince: number;
  newestStep: number;
  spent: Set<number>;
  appPasswords: string[];
  everHad: boolean;
  switchOn: boolean;
  session: 'none' | 'setUpRequired' | 'enrolling' | 'secondFactorRequired' | 'signedIn';
  sessionSince: number;
  proved: boolean;
  issued: boolean;
  wrongPasswords: number[];
  seen: Set<number>;
  passwordLock: { until: number; count: number };
  wrongCodes: number[];
  codeLock: { until: number; count: number };
  codeFailures: number;
  now: number;
}

export const limits = {
  failures: 4,
  findTime: 300,
  firstWait: 60,
  longestWait: 240,
  cap: 12,
  appPasswords: 3,
};

export const newModel = (): Model => ({
  mfa: 'enabled',
  registered: false,
  factor: 'none',
  pendingSince: 0,
  newestStep: -1,
  spent: new Set(),
  appPasswords: [],
  everHad: false,
  switchOn: true,
  session: 'none',
  sessionSince: 0,
  proved: false,
  issued: false,
  wrongPasswords: [],
  seen: new Set(),
  passwordLock: { until: 0, count: 0 },
  wrongCodes: [],
  codeLock: { until: 0, count: 0 },
  codeFailures: 0,
  now: 1_521_536_400,
});

/** One more failure at `now`; the list that counts afterwards. */
function fail(list: number[], lock: { until: number; count: number }, now: number): number[] {
  const counted = [
    ...(lock.until > 0 && list.length === 0 ? [] : list).filter((at) => at > now - limits.findTime),
    now,
  ];
  if (counted.length < limits.failures) return counted;
  lock.until = now + Math.min(limits.firstWait * 2 ** lock.count, limits.longestWait);
  lock.count += 1;
  return [];
}

const asks = (model: Model) => model.mfa !== 'disabled';

function wrongPassword(model: Model, guess: number): void {
  if (model.now < model.passwordLock.until || model.seen.has(guess)) return;
  model.seen.add(guess);
  model.wrongPasswords = fail(model.wrongPasswords, model.passwordLock, model.now);
}

function rightPassword(model: Model): void {
  model.wrongPasswords = [];
  model.seen = new Set();
  model.passwordLock = { until: 0, count: 0 };
}

export function webSignIn(model: Model, guess: number | null): string {
  if (guess !== null) {
    wrongPassword(model, guess);
    return 'passwordWrong';
  }
  if (model.now < model.passwordLock.until) return 'accountLocked';
  rightPassword(model);
  model.session = !asks(model)
    ? 'signedIn'
    : model.factor === 'active'
      ? 'secondFactorRequired'
      : 'setUpRequired';
  model.sessionSince = model.now;
  model.proved = false;
  model.issued = false;
  return 'ok';
}

export function startEnrolment(model: Model): string {
  if (model.session !== 'setUpRequired' && model.session !== 'enrolling') return 'stepNotReached';
  model.session = 'enrolling';
  return 'ok';
}

export function addApp(model: Model): string {
  if (model.session !== 'enrolling' && model.session !== 'signedIn') return 'stepNotReached';
  if (model.session === 'signedIn' && model.factor === 'active' && !model.proved)
    return 'reauthenticationRequired';
  // The model follows one method only: a second one beside an active one is not part of it.
  model.factor = 'pending';
  model.pendingSince = model.now;
  model.newestStep = -1;
  model.spent = new Set();
  model.codeFailures = 0;
  return 'ok';
}

/** `ahead`: how many steps the code is ahead of now; `null` for a wrong one. */
export function submit(model: Model, ahead: number | null): string {
  const { factor, session, now } = model;
  const mayPending = session === 'enrolling' || session === 'signedIn';
  const mayActive = session === 'secondFactorRequired' || session === 'signedIn';
  if (factor === 'none') return 'stepNotReached';
  if (factor === 'pending' ? !mayPending : !mayActive) return 'stepNotReached';
  if (factor === 'pending' && now >= model.pendingSince + 600) return 'enrolmentExpired';
  if (session === 'secondFactorRequired' && now >= model.sessionSince + 600) return 'signInExpired';
  if (factor === 'active' && model.codeFailures >= limits.cap) return 'factorDisabled';
  if (now < model.codeLock.until) return 'codeLocked';
  const reason = judge(model, ahead);
  if (reason !== 'ok') {
    if (reason !== 'clockWentBack') {
      model.wrongCodes = fail(model.wrongCodes, model.codeLock, now);
      model.codeFailures += 1;
    }
    return reason;
  }
  model.newestStep = Math.floor(now / 30) + (ahead ?? 0);
  model.spent.add(model.newestStep);
  model.wrongCodes = [];
  model.codeLock = { until: 0, count: 0 };
  model.codeFailures = 0;
  model.factor = 'active';
  model.proved = true;
  if (factor === 'active')
    model.session = model.mfa === 'enabled' && !model.registered ? 'setUpRequired' : 'signedIn';
  return 'ok';
}

function judge({ now, newestStep, spent }: Model, ahead: number | null): string {
  if (ahead === null) return 'codeWrong';
  const step = Math.floor(now / 30) + ahead;
  if (spent.has(step)) return 'codeReplayed';
  if (ahead < -1) return 'codeExpired';
  return step < newestStep ? 'codeReplayed' : 'ok';
}

export function confirmContact(model: Model, id: string): string {
  if (model.session !== 'enrolling' || model.factor !== 'active' || model.issued)
    return 'stepNotReached';
  if (
    model.switchOn &&
    model.mfa !== 'disabled' &&
    model.appPasswords.length < limits.appPasswords
  ) {
    model.appPasswords.push(id);
    model.everHad = true;
    model.issued = true;
    return 'ok';
  }
  return finish(model);
}

export function finish(model: Model): string {
  if (model.session !== 'enrolling' || model.factor !== 'active') return 'stepNotReached';
  model.session = 'signedIn';
  model.registered = true;
  if (model.mfa === 'enabled') model.mfa = 'enforced';
  return 'ok';
}

function mayManage(model: Model): string {
  if (model.session !== 'signedIn') return 'stepNotReached';
  if (!model.switchOn) return 'tenantSwitchOff';
  if (model.mfa === 'disabled') return 'mfaDisabled';
  if (model.mfa === 'enabled') return 'enabledNotEnforced';
  if (model.factor !== 'active') return 'noMethod';
  return model.proved ? 'ok' : 'reauthenticationRequired';
}

export function create(model: Model, id: string): string {
  const may = mayManage(model);
  if (may !== 'ok') return may;
  if (model.appPasswords.length >= limits.appPasswords) return 'appPasswordLimit';
  model.appPasswords.push(id);
  model.everHad = true;
  return 'ok';
}

export function remove(model: Model, id: string): string {
  const may = mayManage(model);
  if (may !== 'ok') return may;
  if (!model.appPasswords.includes(id)) return 'appPasswordNotFound';
  model.appPasswords = model.appPasswords.filter((one) => one !== id);
  return 'ok';
}

export function legacy(
  model: Model,
  given: 'account' | { app: string } | { guess: number },
  trusted: boolean,
): string {
  if (typeof given === 'object' && 'app' in given && model.appPasswords.includes(given.app)) {
    return model.mfa === 'enforced' ? 'ok' : 'appPasswordNotInForce';
  }
  if (given !== 'account') {
    wrongPassword(model, 'guess' in given ? given.guess : -1);
    return 'badPassword';
  }
  if (model.now < model.passwordLock.until) return 'accountLocked';
  const passes =
    model.mfa === 'disabled' ||
    (model.mfa === 'enabled' && !model.registered) ||
    (model.mfa === 'enforced' && trusted && !model.everHad);
  if (passes) rightPassword(model);
  return passes ? 'ok' : 'appPasswordRequired';
}

export function setMfa(model: Model, to: Model['mfa']): string {
  if (model.mfa === to) return 'ok';
  model.mfa = to;
  if (to === 'enabled') model.registered = false;
  if (to === 'disabled') {
    if (model.factor === 'pending') model.factor = 'none';
    if (model.session === 'setUpRequired' || model.session === 'enrolling')
      model.session = 'signedIn';
  }
  return 'ok';
}

export function reRegister(model: Model): string {
  model.factor = 'none';
  model.registered = false;
  model.session = 'none';
  model.newestStep = -1;
  model.spent = new Set();
  model.codeFailures = 0;
  return 'ok';
}

export function removeFactor(model: Model): string {
  if (model.session !== 'signedIn') return 'stepNotReached';
  if (model.factor === 'active' && !model.proved) return 'reauthenticationRequired';
  if (model.factor !== 'active') return 'factorNotFound';
  model.factor = 'none';
  model.newestStep = -1;
  model.spent = new Set();
  model.codeFailures = 0;
  return 'ok';
}
