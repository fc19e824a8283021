import type { Control } from '../../src/simulation/admin/setting.ts';
import { mailboxSettings, policySettings } from '../../src/simulation/admin/settings.ts';
import type { FieldId } from '../../src/simulation/model.ts';
import { practiceProfile } from '../../src/flows/scenarios.ts';
import { listedClients } from '../../src/tenant/vendor-profile.ts';

export const clientsInMailWindow = listedClients(practiceProfile);
export const daysOfTimeline = practiceProfile.dates.map(({ day }) => day);

/** What each setting of the admin centre can be given, by its kind of control. */
export function settingTexts<Field extends string>(
  settings: Readonly<Record<Field, Control>>,
): Readonly<Record<Field, readonly string[]>> {
  const textsFor = ({ control }: Control): readonly string[] => {
    switch (control) {
      case 'checkbox':
      case 'radio':
        return ['on', 'off'];
      case 'list':
        return ['default', 'on', 'off', '0', '90'];
      case 'lines':
        return ['', '203.0.113.0/24', 'nonsense'];
    }
  };
  return Object.fromEntries(
    Object.entries<Control>(settings).map(([field, setting]) => [field, textsFor(setting)]),
  ) as unknown as Readonly<Record<Field, readonly string[]>>;
}

/** Half-typed text and half-made choices are part of where a reader can be. */
export const draftValues: Readonly<Partial<Record<FieldId, readonly string[]>>> = {
  contactMethod: ['authenticatorApp', 'textMessage', 'phoneCall', 'phone', 'appPassword', ''],
  appPasswordName: ['', 'abc'],
  mailCode: ['', '123456'],
  code: ['123456', '12', ''],
  mailPassword: ['', 'abcd'],
  password: ['', 'abcd'],
  currentPassword: ['', 'abcd'],
  phoneNumber: [''],
  alternateNumber: [''],
  adminSelection: ['', 'budi', 'sari budi', 'sari budi ratna'],
  userTasks: ['', 'deleteAppPasswords'],
  ...settingTexts({ ...policySettings, ...mailboxSettings }),
};
