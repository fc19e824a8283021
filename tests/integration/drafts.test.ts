import { describe, expect, it } from 'vitest';
import { addLater } from '../../src/flows/scenarios.ts';
import type { Command } from '../../src/simulation/commands.ts';
import { draftsAfter, withDraft, withGone } from '../../src/simulation/drafts.ts';
import type { RunEvent, RunState } from '../../src/simulation/model.ts';
import type { Drafts, RunHandle } from '../../src/simulation/run.ts';
import { action } from './portal-driver.ts';
import { cheap, testRun } from './test-run.ts';

/** What stands in the fields, and when it changes by itself. */

const [senja, pagi] = ['Latihan-Senja-2018', 'Latihan-Pagi-2018'];
const sari: Command = { type: 'choosePerson', userId: 'sari' };
const budi: Command = { type: 'choosePerson', userId: 'budi' };

const after = (drafts: Drafts, event: RunEvent, state: RunState) =>
  draftsAfter(drafts, event, state);

describe('what is typed', () => {
  it('is no longer what was refused, in the same field and in no other', () => {
    const refused: Drafts = {
      refusedCode: '1',
      refusedMailCode: '2',
      refusedMailPassword: '3',
    };
    expect(withDraft(refused, 'code', 'x')).toEqual({ ...refused, code: 'x', refusedCode: '' });
    expect(withDraft(refused, 'mailCode', 'x')).toEqual({
      ...refused,
      mailCode: 'x',
      refusedMailCode: '',
    });
    expect(withDraft(refused, 'mailPassword', 'x')).toEqual({
      ...refused,
      mailPassword: 'x',
      refusedMailPassword: '',
    });
    expect(withDraft(refused, 'phoneNumber', 'x')).toEqual({ ...refused, phoneNumber: 'x' });
    expect(withDraft({}, 'phoneNumber', 'x')).toEqual({ phoneNumber: 'x' });
  });

  it('is not what a stranger sent, whose guesses lock the account over another protocol', async () => {
    const run = await testRun({ scenario: cheap(addLater) });
    await run.dispatch({ type: 'chooseMailProgram', program: 'smtpDevice' });
    await run.dispatch({ type: 'addMailAccount' });
    await run.dispatch({ type: 'injectIncident', incident: 'accountLocked' });
    expect(run.state.tenant.users['sari']?.failures.password.lockedUntil).not.toBeNull();
    expect(run.drafts).toMatchObject({ mailPassword: senja, refusedMailPassword: '' });
  });

  it('is remembered as refused where it was refused, empty fields too', async () => {
    const { state } = await testRun();
    const factorRefused: RunEvent = {
      type: 'factorRefused',
      userId: 'sari',
      factorId: 'f',
      reason: 'codeWrong',
    };
    expect(after({ code: '000000' }, factorRefused, state)).toEqual({
      code: '000000',
      refusedCode: '000000',
    });
    expect(after({}, factorRefused, state)).toEqual({ refusedCode: '' });
    const secondFactorRefused = (sessionId: string): RunEvent => ({
      type: 'secondFactorRefused',
      sessionId,
      factorId: 'f',
      reason: 'codeWrong',
    });
    const inMail: RunState = { ...state, mail: { ...state.mail, sessionId: 'mail' } };
    const both: Drafts = { code: '1', mailCode: '2' };
    expect(after(both, secondFactorRefused('mail'), inMail)).toMatchObject({
      refusedMailCode: '2',
    });
    expect(after(both, secondFactorRefused('browser'), inMail)).toMatchObject({ refusedCode: '1' });
  });

  it('is remembered as refused only if it was wrong, and of this program’s account', async () => {
    const { state } = await testRun();
    const ofSari: RunState = { ...state, mail: { ...state.mail, userId: 'sari' } };
    const refused = (reason: 'badPassword' | 'appPasswordRequired', userId: string): RunEvent => ({
      type: 'legacySignInRefused',
      address: 'sari@kopisenja.example',
      userId,
      protocol: 'imap',
      reason,
      attempt: null,
    });
    const drafts: Drafts = { mailPassword: 'x' };
    expect(after(drafts, refused('badPassword', 'sari'), ofSari)).toEqual({
      mailPassword: 'x',
      refusedMailPassword: 'x',
    });
    expect(after(drafts, refused('badPassword', 'budi'), ofSari)).toBe(drafts);
    expect(after(drafts, refused('appPasswordRequired', 'sari'), ofSari)).toBe(drafts);
  });
});

describe('a page that comes back', () => {
  const password = (run: RunHandle) => run.drafts.password ?? '';

  it('has the password of the person whose page it is', async () => {
    const run = await testRun();
    await action(run, sari, { type: 'changePerson' }, budi);
    expect(password(run)).toBe(pagi);
    await run.undo();
    expect(run.state.browser.userId).toBeNull();
    expect(password(run)).toBe('');
    await run.undo();
    expect(run.state.browser.userId).toBe('sari');
    expect(password(run)).toBe(senja);
    await run.redo();
    expect(password(run)).toBe('');
    await run.redo();
    expect(password(run)).toBe(pagi);
  });

  it('has what the reader typed, if it is nobody else’s', async () => {
    const run = await testRun();
    await action(run, sari, { type: 'openPhoneApp', app: 'messages' });
    run.setDraft('password', 'mine');
    await run.undo();
    expect(password(run)).toBe('mine');
    run.setDraft('password', senja);
    await run.redo();
    expect(password(run)).toBe(senja);
  });

  it('has the mail password of the account that is there', async () => {
    const run = await testRun();
    await action(run, sari, { type: 'addMailAccount' }, { type: 'removeMailAccount' });
    await run.undo();
    expect(run.drafts.mailPassword).toBe(senja);
    run.setDraft('mailPassword', pagi);
    await run.undo();
    await run.redo();
    expect(run.drafts.mailPassword).toBe(senja);
  });

  it('of the admin centre has nothing that was ticked and not saved', async () => {
    const run = await testRun();
    await action(run, { type: 'openAdminPage', page: { name: 'serviceSettings' } });
    run.setDraft('trustedRanges', 'kantor');
    run.setDraft('adminSelection', 'sari');
    await action(run, { type: 'openPhoneApp', app: 'calls' });
    expect(run.drafts.trustedRanges).toBe('kantor');
    await run.undo();
    expect(run.drafts.trustedRanges).toBeUndefined();
    expect(run.drafts.adminSelection).toBe('sari');
    run.setDraft('trustedRanges', 'kantor');
    await run.redo();
    expect(run.drafts.trustedRanges).toBeUndefined();
    run.setDraft('trustedRanges', '192.0.2.0/24');
    await action(run, { type: 'changePolicy', change: { trustedRanges: '192.0.2.0/24' } });
    expect(run.drafts.trustedRanges).toBeUndefined();
  });
});

describe('a new page', () => {
  it('that asks for a proof has an empty field', async () => {
    const policy = { ...addLater.policy, rememberMfaDays: 14 };
    const { state } = await testRun({ scenario: cheap({ ...addLater, policy }) });
    const page = { name: 'proveAgain', factorId: 'f', kind: 'authenticatorApp' } as const;
    expect(after({ code: '123456' }, { type: 'browserWent', page }, state)).toEqual({ code: '' });
    expect(
      after({ code: '123456' }, { type: 'browserWent', page: { name: 'home' } }, state),
    ).toEqual({ code: '123456' });
  });

  it('of nobody whom the practice knows is filled in with nothing', async () => {
    const { state } = await testRun();
    const stranger = { type: 'personChosen', userId: 'nobody' } as const;
    expect(after({}, stranger, state)).toEqual({ password: '', code: '' });
    const mail = { type: 'mailAccountStarted', userId: 'nobody' } as const;
    expect(after({}, mail, state)).toEqual({ mailPassword: '', refusedMailPassword: '' });
    const started = { type: 'enrolmentStarted', sessionId: 's', userId: 'nobody' } as const;
    expect(after({}, started, state)).toEqual({ phoneNumber: '', alternateNumber: '' });
    const phone = { type: 'browserWent', page: { name: 'phoneMethod' } } as const;
    expect(after({}, phone, state)).toEqual({ contactMethod: '', phoneNumber: '' });
  });
});

describe('an app password on the page', () => {
  it('is gone when nobody knows its text, and that is told once', async () => {
    const { state } = await testRun();
    const shown = { id: 'p', ref: 'shown:p', copied: false };
    const onPage: RunState = { ...state, browser: { ...state.browser, shownAppPassword: shown } };
    const gone = withGone({}, onPage, new Map());
    expect(gone).toEqual({ goneAppPassword: 'p' });
    expect(withGone(gone, onPage, new Map())).toBe(gone);
    expect(withGone(gone, onPage, new Map([['shown:p', 'text']]))).toEqual({ goneAppPassword: '' });
    const none: Drafts = {};
    expect(withGone(none, state, new Map())).toBe(none);
  });
});
