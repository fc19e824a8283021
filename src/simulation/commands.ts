import type {
  AddableMethod,
  ContactMethod,
  IncidentId,
  MailAuthentication,
  PhoneApp,
} from './model.ts';
import type { ClientId } from '../tenant/vendor-profile.ts';
import type { AppPasswordId, EraDate, FactorId, MfaState, UserId } from '../tenant/model.ts';
import type { AdminPage } from './devices/admin-page.ts';
import type { SettingTexts } from './admin/forms.ts';
import type { MailboxField, PolicyField, UserTask } from './admin/settings.ts';

/** What a reader can ask of the run. Fields carry text exactly as it was typed. */
export type Command =
  // Browser
  | { type: 'choosePerson'; userId: UserId }
  | { type: 'changePerson' }
  | { type: 'submitPassword'; password: string }
  | { type: 'setItUpNow' }
  /** Authenticator app: issue a key and show its QR code ("Set up"). */
  | { type: 'setUpApp' }
  /** Text message or call: "Next" on Step 1. */
  | { type: 'contactMe'; method: Exclude<ContactMethod, 'authenticatorApp'>; phoneNumber: string }
  /** "Next" below the QR code. */
  | { type: 'confirmScan' }
  /** "Verify", during enrolment or at a later sign-in. */
  | { type: 'submitCode'; code: string }
  /** "Don't ask again for X days", beside a second proof. */
  | { type: 'tickRemember'; ticked: boolean }
  /** Send the text message again, or call again. */
  | { type: 'contactMeAgain' }
  /** "Next" after the alternate phone number, or after a verified phone. */
  | { type: 'confirmContact'; phoneNumber?: string }
  | { type: 'copyAppPassword' }
  /** "Done". */
  | { type: 'finishEnrolment' }
  | { type: 'signOut' }
  | { type: 'goBack' }
  // Browser: methods and app passwords of a signed-in user
  | { type: 'openSecurityInfo' }
  /** 2018: "Create and manage app passwords". */
  | { type: 'openAppPasswords' }
  /** "Add sign-in method"; in the wizard "I want to set up a different method". */
  | { type: 'openAddMethod' }
  | { type: 'startAddingMethod'; method: AddableMethod }
  /** "Next" below "Start by getting the app". */
  | { type: 'confirmApp' }
  | { type: 'submitAppPasswordName'; name: string }
  /** "Done" or "Close" beside an app password that was added later. */
  | { type: 'closeAppPassword' }
  /** "Delete", and the answer to the question that follows it. */
  | { type: 'askToDeleteAppPassword'; id: AppPasswordId }
  | { type: 'deleteAppPassword'; id: AppPasswordId }
  | { type: 'askToRemoveFactor'; id: FactorId }
  | { type: 'removeFactor'; id: FactorId }
  /** "Change password" on today's page, and its form. The new password is the practice's own. */
  | { type: 'openPasswordChange' }
  | { type: 'changePassword'; current: string }
  | { type: 'openDefaultMethod' }
  | { type: 'makeDefaultFactor'; id: FactorId }
  // Phone
  | { type: 'openPhoneApp'; app: PhoneApp }
  | { type: 'scanQrCode' }
  | { type: 'answerCall' }
  | { type: 'pressCallKey'; key: string }
  | { type: 'hangUp' }
  // Mail app
  /** Another client in the mail window; the one before it forgets its account. */
  | { type: 'chooseMailProgram'; program: ClientId }
  | { type: 'setMailAuthentication'; method: MailAuthentication }
  | { type: 'addMailAccount' }
  | { type: 'submitMailPassword'; password: string }
  /** Modern sign-in: the second proof, and asking for another message or call. */
  | { type: 'submitMailCode'; code: string }
  | { type: 'contactMailUserAgain' }
  /** A printer sends its test page once more. */
  | { type: 'getMail' }
  | { type: 'removeMailAccount' }
  // Admin centre
  | { type: 'openAdminPage'; page: AdminPage }
  | { type: 'setMfaState'; userIds: readonly UserId[]; to: MfaState }
  | { type: 'manageUsers'; userIds: readonly UserId[]; tasks: readonly UserTask[] }
  | { type: 'blockSignIn'; userIds: readonly UserId[]; blocked: boolean }
  | { type: 'resetPassword'; userId: UserId }
  | { type: 'setMailboxApps'; userId: UserId; apps: SettingTexts<MailboxField> }
  | { type: 'changePolicy'; change: SettingTexts<PolicyField> }
  /** The phone gets its time from the network again. */
  | { type: 'setPhoneClock' }
  // Practice
  | { type: 'skipTime'; seconds: number }
  | { type: 'goToEra'; era: EraDate }
  | { type: 'askAdminToTurnOnMfa' }
  /** A trainer lets something go wrong. */
  | { type: 'injectIncident'; incident: IncidentId };

export type CommandType = Command['type'];
