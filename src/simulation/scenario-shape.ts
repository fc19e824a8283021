import type { EraDate, Factor, Mailbox, MfaState, Policy, User, UserId } from '../tenant/model.ts';
import type { NewSecrets } from '../tenant/ports.ts';
import type { ClientId, VendorProfile } from '../tenant/vendor-profile.ts';
import type { RunEvent, Screens } from './model.ts';
import type { Persona } from './personas.ts';

/** The initial state of a run: day, tenant, the state of each persona, and the reader's devices. */
export interface Scenario {
  /** Saved with the run: a saved run of another scenario is another run. */
  readonly id: string;
  /** The vendor whose rules and clients the run has. */
  readonly profile: VendorProfile;
  readonly era: EraDate;
  readonly tenantMadeOn: EraDate;
  readonly policy: Policy;
  readonly screens: Screens;
  /** The client in the mail window. */
  readonly program: ClientId;
  readonly personas: Readonly<Record<string, PersonaStart>>;
  /** Name of the organisation, and everybody who is in it; left out: those of the practice. The ids are the same. */
  readonly tenantName?: string;
  readonly members?: readonly Persona[];
  /** The client in the mail window signed in before the run, with this app password. */
  readonly connectedWith?: NamedAppPassword;
  /** Somebody copied this app password before the run, and it is still on the clipboard. */
  readonly copied?: NamedAppPassword;
}

export interface NamedAppPassword {
  readonly userId: UserId;
  /** Its name. */
  readonly appPassword: string;
}

export interface PersonaStart {
  readonly mfa: MfaState;
  /** Registered before the run, with an authenticator app on the practice phone. */
  readonly hasApp?: true;
  /** The phone with that app was lost: the practice phone is a new one, with the same number and without its codes. */
  readonly phoneLost?: true;
  /** Registered before the run with the practice phone, by messages or by calls. Who has the app has that. */
  readonly hasPhone?: 'textMessage' | 'phoneCall';
  /** Names of app passwords that were created before the run. Only a connected client or the clipboard knows the text of one. */
  readonly appPasswords?: readonly string[];
  readonly mailbox?: Partial<Mailbox>;
  readonly blocked?: true;
}

/** What somebody had before the run: of the directory, of the reader's devices, and the secrets that those name. */
export interface Had extends Pick<User, 'appPasswords'> {
  readonly factor: Factor | null;
  readonly events: readonly RunEvent[];
  readonly secrets: NewSecrets;
}
