import type { TenantEvent } from '../tenant/events.ts';
import type {
  AppPasswordId,
  BrowserId,
  FactorId,
  FactorKind,
  Instant,
  SecretRef,
  SessionId,
  TenantState,
  UserId,
} from '../tenant/model.ts';
import type { ClientId } from '../tenant/vendor-profile.ts';
import type { Reason } from '../tenant/reasons.ts';
import type { AdminPage } from './devices/admin-page.ts';
import type { AdminFieldId } from './admin/settings.ts';

/** A practice run: the tenant plus the reader's devices, folded from one log. */
export interface RunState {
  /** Events folded so far; the version for compare-and-set. */
  readonly version: number;
  readonly practice: Practice;
  readonly tenant: TenantState;
  readonly browser: BrowserState;
  readonly phone: PhoneState;
  readonly mail: MailState;
  readonly admin: AdminState;
  readonly clipboard: Clipboard | null;
  /** The newest event that the panel "What just happened" explains. */
  readonly lastExplainedEvent: RecordedEvent<RunEvent> | null;
}

/** Which pages of the portal are shown: those of the year of the article, or those of today. */
export type Screens = '2018' | 'today';

export interface Practice {
  readonly scenarioId: string;
  readonly screens: Screens;
  readonly seed: string | null;
  /** The persona that was chosen last in the browser, also after signing out. */
  readonly personId: UserId | null;
  /** How often each account password was changed or reset; the password follows from it (`practicePasswordOf`). */
  readonly passwordChanges: Readonly<Record<UserId, number>>;
  /** Milliseconds by which the practice clock is ahead of the real one. */
  readonly clockOffset: number;
  /** What the practice clock shows while it is paused; `null` while it runs. */
  readonly pausedAt: Instant | null;
}

export type WindowId = 'browser' | 'phone' | 'mail' | 'admin';

/** Which text field a problem belongs to. Also the name under which its unsent text is kept. */
export type FieldId =
  | 'password'
  | 'currentPassword'
  | 'code'
  | 'phoneNumber'
  | 'alternateNumber'
  | 'mailPassword'
  | 'mailCode'
  | 'contactMethod'
  | 'appPasswordName'
  | 'defaultMethod'
  | AdminFieldId;

/**
 * What is in this tab's memory only: text typed but not sent yet, for a half-typed password belongs in no log; what of
 * it was refused; and which app password is on the page whose text is gone.
 */
export type Drafts = Readonly<Partial<Record<FieldId | RefusedText | 'goneAppPassword', string>>>;

/** What stood in a field when it was refused, until something else is typed there. */
export type RefusedText = 'refusedMailPassword' | 'refusedCode' | 'refusedMailCode';

export interface Problem {
  readonly field: FieldId | null;
  readonly reason: Reason;
}

export type ContactMethod = FactorKind;

/** What "Add a method" lists. The phone is asked afterwards whether by message or by call. */
export type AddableMethod = 'authenticatorApp' | 'phone' | 'appPassword';

/** The page on the simulated browser's screen. */
export type BrowserPage =
  /** Choice of persona, in place of an empty sign-in form. */
  | { readonly name: 'chooser' }
  | { readonly name: 'signIn'; readonly userId: UserId }
  /** "Your admin has required …" in 2018, "More information required" today. */
  | { readonly name: 'interrupt' }
  /** "Step 1: How should we contact you?" */
  | { readonly name: 'contactMethod' }
  /** Today: "Start by getting the app", and the page after it. */
  | { readonly name: 'getApp' }
  | { readonly name: 'setUpAccount' }
  /** Today: number, and whether a message or a call is wanted. */
  | { readonly name: 'phoneMethod' }
  /** QR code and manual key of the pending authenticator app. */
  | { readonly name: 'configureApp'; readonly factorId: FactorId }
  /** "Step 2": code from app or text message, during enrolment. */
  | {
      readonly name: 'enterCode';
      readonly factorId: FactorId;
      readonly kind: 'authenticatorApp' | 'textMessage';
    }
  /** "Step 2": we are calling; press #. */
  | { readonly name: 'awaitCall'; readonly factorId: FactorId }
  /** Phone methods: verified, Next. */
  | { readonly name: 'verified' }
  /** App method, "Step 3: In case you lose access to the mobile app". */
  | { readonly name: 'alternateContact' }
  /** A name for an app password: in the third section of today's wizard, and whenever one is added later. */
  | { readonly name: 'nameAppPassword' }
  /** The app password, once. */
  | { readonly name: 'appPassword'; readonly appPasswordId: AppPasswordId }
  /** A later sign-in of a registered user. */
  | { readonly name: 'secondFactor'; readonly factorId: FactorId; readonly kind: FactorKind }
  /** A second proof before methods may be changed, in a session that gave none (§1.7 row 3). */
  | { readonly name: 'proveAgain'; readonly factorId: FactorId; readonly kind: FactorKind }
  /** "Security info" today, "Additional security verification" in 2018. */
  | { readonly name: 'securityInfo' }
  /** 2018: the list behind "Create and manage app passwords". Today it is part of the page before. */
  | { readonly name: 'appPasswords' }
  | { readonly name: 'addMethod' }
  /** Today: "Change password". */
  | { readonly name: 'changePassword' }
  | { readonly name: 'defaultMethod' }
  | { readonly name: 'removeFactor'; readonly factorId: FactorId }
  | { readonly name: 'deleteAppPassword'; readonly appPasswordId: AppPasswordId }
  /** 2018: it is gone, "Close". */
  | { readonly name: 'appPasswordDeleted' }
  | { readonly name: 'home' };

export interface BrowserState {
  readonly page: BrowserPage;
  readonly userId: UserId | null;
  readonly sessionId: SessionId | null;
  readonly problem: Problem | null;
  /** The app password that is on the screen now; its text is in the secret store and only in memory. */
  readonly shownAppPassword: {
    readonly id: AppPasswordId;
    readonly ref: SecretRef;
    readonly copied: boolean;
  } | null;
  /** "Don't ask again" is ticked on the page that asks for a second proof. */
  readonly remembers: boolean;
  /** The cookie by which the service knows this browser again, for each account that asked for one. */
  readonly cookies: Readonly<Record<UserId, BrowserId>>;
}

export type PhoneApp = 'codes' | 'messages' | 'calls';

export interface PhoneAccount {
  readonly issuer: string;
  readonly account: string;
  /** The copy of the key on the phone. */
  readonly keyRef: SecretRef;
  /** The set-up that the QR code was part of. A real phone does not know it; the coach needs it after a second set-up. */
  readonly factorId: FactorId;
  readonly digits: 6 | 7 | 8;
  /** Seconds. */
  readonly period: number;
  readonly algorithm: 'SHA1' | 'SHA256' | 'SHA512';
}

export interface PhoneMessage {
  readonly id: string;
  readonly codeRef: SecretRef;
  readonly at: Instant;
  readonly read: boolean;
}

export interface PhoneState {
  readonly app: PhoneApp;
  readonly accounts: readonly PhoneAccount[];
  readonly messages: readonly PhoneMessage[];
  readonly call: {
    readonly challengeId: string;
    readonly factorId: FactorId;
    readonly state: 'ringing' | 'answered' | 'confirmed' | 'ended';
  } | null;
  /** The last scan found no QR code in the browser window. */
  readonly scanFoundNothing: boolean;
  /** Milliseconds by which the clock of the phone is ahead of the practice clock. Left out: none. */
  readonly clockError?: number;
}

export type PhoneChange = Partial<
  Required<Pick<PhoneState, 'accounts' | 'messages' | 'call' | 'clockError'>>
>;

/** The setting of a client that can sign in either way. */
export type MailAuthentication = 'password' | 'modern';

export interface MailState {
  readonly program: ClientId;
  /** Its setting is modern sign-in. Only some clients have the setting (docs/facts.md §4.4). */
  readonly isModernSet: boolean;
  /**
   * `welcome` → `password` → `inbox`; after a refused password it stays `password`. Modern sign-in asks for a second factor
   * before the inbox, or ends at `setUp` where the account has none yet. The `inbox` of a printer is its test page.
   */
  readonly page: 'welcome' | 'password' | 'secondFactor' | 'setUp' | 'inbox';
  readonly userId: UserId | null;
  /** The password that the client remembers; `null` until the server accepted one. */
  readonly savedPasswordRef: SecretRef | null;
  /** A modern sign-in that was sent and not answered yet: the next answer of the sign-in page is for the client. */
  readonly asking: SessionId | null;
  /** The session of the client, after a modern sign-in. */
  readonly sessionId: SessionId | null;
  /** What the server accepted last from this client. */
  readonly signedInWith: 'accountPassword' | 'appPassword' | 'modern' | null;
  readonly problem: Problem | null;
  /** The literal response of the server to the last attempt, for example `NO LOGIN failed.` */
  readonly serverWords: string | null;
  /** True once the server refused the account password in this run. */
  readonly accountPasswordRefused: boolean;
}

export interface AdminState {
  readonly page: AdminPage;
  readonly problem: Problem | null;
  /** The last change was saved; true until another page opens. */
  readonly saved: boolean;
}

export interface Clipboard {
  readonly ref: SecretRef;
  readonly appPasswordId: AppPasswordId;
}

/** What a run saves of its scenario. */
export interface ScenarioMark {
  readonly id: string;
  readonly screens: Screens;
  readonly program: ClientId;
}

/** What happened on the reader's devices or to the run itself. */
export type DeviceEvent =
  | { type: 'runStarted'; seed: string | null; scenario: ScenarioMark }
  | { type: 'timeSkipped'; milliseconds: number }
  | { type: 'timePaused' }
  /** The clock runs on from where it was paused. `clockOffset`: milliseconds ahead of the real clock. */
  | { type: 'timeResumed'; clockOffset: number }
  /** The last command was undone, or redone. */
  | { type: 'undone' }
  | { type: 'redone' }
  | { type: 'personChosen'; userId: UserId }
  | { type: 'browserWent'; page: BrowserPage }
  | { type: 'rememberTicked'; ticked: boolean }
  | { type: 'appPasswordCopied'; appPasswordId: AppPasswordId; ref: SecretRef }
  /** Copied before the run started. */
  | { type: 'clipboardHadAppPassword'; appPasswordId: AppPasswordId; ref: SecretRef }
  | { type: 'inputRefused'; window: WindowId; field: FieldId | null; reason: Reason }
  | { type: 'phoneAppOpened'; app: PhoneApp }
  | { type: 'qrCodeScanned'; account: PhoneAccount }
  /** Scanned before the run started. */
  | { type: 'phoneHadAccount'; account: PhoneAccount }
  | { type: 'scanFoundNothing' }
  | { type: 'callAnswered' }
  | { type: 'callEnded' }
  /** What is different on the phone without anybody having done it there. */
  | { type: 'phoneChanged'; change: PhoneChange }
  | { type: 'mailAccountStarted'; userId: UserId }
  | { type: 'mailProgramChosen'; program: ClientId }
  | { type: 'mailAuthenticationSet'; method: MailAuthentication }
  | { type: 'mailSignInSent'; sessionId: SessionId }
  | { type: 'mailFetched' }
  | { type: 'mailPasswordSaved'; ref: SecretRef }
  /** The client signed in before the run started, with an app password that it remembers. */
  | { type: 'mailHadAccount'; userId: UserId; ref: SecretRef }
  | { type: 'mailClosed' }
  | { type: 'adminWent'; page: AdminPage }
  | { type: 'adminSaved' }
  /** A trainer let this go wrong; what it caused stands before it. */
  | { type: 'incidentInjected'; incident: IncidentId };

/** What may go wrong in the middle of a demonstration, brought about by the trainer on purpose. */
export type IncidentId =
  | 'messageLost'
  | 'codeWrong'
  | 'codeExpired'
  | 'phoneClockWrong'
  | 'appPasswordsOff'
  | 'appPasswordDeleted'
  | 'clientWithoutModern'
  | 'protocolOff'
  | 'accountLocked'
  | 'phoneLost';

export type RunEvent = TenantEvent | DeviceEvent;

/**
 * An event in the log. `seq` is its position, from 1; `at` the practice clock when it happened. `startsUndoStep` marks the
 * first event of a command of the reader: undo goes back to the state before it.
 */
export type RecordedEvent<E> = E & {
  readonly seq: number;
  readonly at: Instant;
  readonly startsUndoStep?: true;
};
