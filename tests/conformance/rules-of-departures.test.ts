import { describe, expect, it } from 'vitest';
import { decideUserChange, decideUserDeletion } from '../../src/tenant/administration.ts';
import { password, registered, type TenantFixture } from './tenant-fixture.ts';

/** Users who leave, as the fact sheet has it. */

const hours = 3600;

const block = (lab: TenantFixture, blocked = true) =>
  lab.apply(decideUserChange(lab.state, 'system', 'sari', { blocked }));
const remove = (lab: TenantFixture) =>
  lab.apply(decideUserDeletion(lab.state, 'system', 'sari', lab.now));

const synchronised = () => registered({ policy: { directorySyncLag: 3 * hours * 1000 } });

describe('§1.5 row 9, §1.6 row 1: users who are kept on-premises', () => {
  it('blocked there: the browser and the account password are out at once, the app password within three hours', async () => {
    const lab = await synchronised();
    const session = await lab.signIn(lab.me.factorId);
    expect(block(lab)).toBe('ok');
    expect(lab.state.sessions[session]).toBeUndefined();
    expect((await lab.web())[0]).toBe('userBlocked');
    expect(await lab.legacy(password)).toBe('userBlocked');
    expect(await lab.legacy(lab.me.appPassword)).toBe('ok');
    lab.skip(3 * hours - 1);
    expect(await lab.legacy(lab.me.appPassword)).toBe('ok');
    lab.skip(1);
    expect(await lab.legacy(lab.me.appPassword)).toBe('userBlocked');
  });

  it('what else keeps an app password out keeps it out meanwhile', async () => {
    const lab = await synchronised();
    block(lab);
    expect(await lab.legacy(lab.me.appPassword, { protocol: 'adminShell' })).toBe(
      'adminShellNeedsModern',
    );
    lab.set({ legacyBlocked: true });
    expect(await lab.legacy(lab.me.appPassword)).toBe('legacyBlocked');
  });

  it('blocked again after an unblock: the hours start again; blocking twice does not restart them', async () => {
    const lab = await synchronised();
    block(lab);
    lab.skip(2 * hours);
    block(lab);
    lab.skip(hours);
    expect(await lab.legacy(lab.me.appPassword)).toBe('userBlocked');
    block(lab, false);
    block(lab);
    expect(await lab.legacy(lab.me.appPassword)).toBe('ok');
  });

  it('G14: deleted there, the record stays here as a block until the news has come', async () => {
    const lab = await synchronised();
    remove(lab);
    expect(lab.user().blocked).toBe(true);
    expect(await lab.legacy(lab.me.appPassword)).toBe('ok');
    remove(lab);
    expect(await lab.legacy(lab.me.appPassword)).toBe('ok');
    lab.skip(3 * hours);
    expect(await lab.legacy(lab.me.appPassword)).toBe('userBlocked');
    remove(lab);
    expect(await lab.legacy(lab.me.appPassword)).toBe('unknownUser');
    expect(lab.state.blocksSyncedAt).toEqual({});
  });

  it('in an organisation without a directory of its own both work at once', async () => {
    const blocked = await registered();
    block(blocked);
    expect(await blocked.legacy(blocked.me.appPassword)).toBe('userBlocked');
    const deleted = await registered();
    remove(deleted);
    expect(await deleted.legacy(deleted.me.appPassword)).toBe('unknownUser');
  });
});
