import type { EffectiveDated } from './effective-dated.ts';
import type { EraDate } from './ids.ts';
import type { Policy } from './policy.ts';
import type { EndedProtocol, Protocol } from './protocol.ts';
import type { Reason } from './reasons.ts';

/**
 * A vendor as data: everything in which services differ that the rules can express. The rules know no vendor; a run
 * names its profile in `tenantCreated`, and whoever composes a run passes the profile in.
 */
export interface VendorProfile {
  /** Saved with each run: a run of another profile is another run. */
  readonly id: string;
  /** The settings of a tenant that nobody has changed. */
  readonly policy: Policy;
  /**
   * Where a user's second proof comes from. `perUserState`: an admin sets each user to Enabled (R1). `ownMethod`: it is on
   * for whoever has registered a method, and nobody else can turn it on.
   */
  readonly mfa: 'perUserState' | 'ownMethod';
  readonly clients: Readonly<Record<ClientId, Client>>;
  readonly mailServers: Readonly<Partial<Record<Protocol, MailServer>>>;
  readonly serverTexts: ServerTexts;
  /** Days on which something changed, in order. */
  readonly dates: readonly VendorDate[];
  /** The day on which the facts behind the profile were last checked: what "today" means. */
  readonly checkedOn: EraDate;
}

/** Key of `VendorProfile.clients`. Saved in logs, so it can name a client that a later version no longer has. */
export type ClientId = string;

/** A window on a desk, an app on a phone, the panel of a printer, or a command line. */
export type FormFactor = 'desk' | 'phone' | 'printer' | 'shell';

/** What the owner of a client, or an admin, does so that it signs in the modern way (§4.4). */
export type ModernAction =
  | 'signInModern'
  | 'chooseOAuth2'
  | 'addAccountAgain'
  | 'addWithSignInPage'
  | 'setRegistryKeys'
  | 'turnOnModern'
  | 'useNewerDevice'
  | 'useNewerProgram'
  | 'useModernModule';

/** Everything that is known of one client, in one place. `Key` is the type of catalogue keys. */
export type Client<Key extends string = string> = {
  /** Row of docs/facts.md. */
  readonly row: string;
  /** Over what it signs in where it does so by password. */
  readonly protocol: Protocol;
  /** First day on which the server takes modern sign-in from it. */
  readonly modernFrom?: EraDate;
  /** What it cannot do without, where that came to an end, and the row of docs/facts.md that says when. */
  readonly speaks?: { readonly protocol: EndedProtocol; readonly row: string };
  readonly modernStep: { readonly action: ModernAction; readonly by: 'user' | 'admin' };
  readonly formFactor: FormFactor;
  /** `label` in every list, on its window and in sentences. */
  readonly label: Key;
  readonly listedIn: {
    /** In the list of the mail window. One that is not in it can still be what a run begins with. */
    readonly mailWindow: boolean;
    /** Place in "Do I need one?", from 1 on. */
    readonly need: number;
    /** Place among those that may have a problem reading mail; `null`: it reads none. */
    readonly trouble: number | null;
  };
} & (
  | {
      /** After its owner changed its setting, which is called so in the client. */
      readonly modern: 'afterSetting';
      readonly setting: { readonly label: Key; readonly password: Key; readonly modern: Key };
    }
  | { readonly modern: 'never' | 'always' | 'whereTenantAllows'; readonly setting?: never }
);

/** What a server says over one protocol. One text for every refused password, since it must tell a stranger nothing. */
export interface ProtocolTexts {
  readonly accepted: string;
  readonly refused: string;
  /** Where one reason has a text of its own; a list where the text changed on a day. */
  readonly because?: Readonly<Partial<Record<Reason | NarrowerReason, DatedText>>>;
}

export type DatedText = string | EffectiveDated<string>;

/** Two reasons of the tenant of which a server's text names the narrower half. */
export type NarrowerReason =
  /** `legacyBlocked`, by security defaults. */
  | 'blockedBySecurityDefaults'
  /** `smtpAuthDisabled`, by a setting of the mailbox. */
  | 'smtpAuthDisabledForMailbox';

export type ServerTexts = Readonly<Record<Protocol, ProtocolTexts>> & {
  readonly imapGreeting: string;
  readonly imapGoodbye: string;
  /** To a client that sends mail without having signed in. */
  readonly smtpNotSignedIn: string;
  /** How IMAP lets sign in, as its answer to CAPABILITY lists it (RFC 3501 §6.1.1, §6.2.3). */
  readonly imapSignIn: DatedText;
};

/** What the owner of a client types into it (docs/facts.md §4.5). */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  readonly encryption: string;
}

export interface VendorDate<Key extends string = string> {
  readonly day: EraDate;
  /** Row of docs/facts.md. */
  readonly row: string;
  /** What happened, in the catalogue. */
  readonly label: Key;
}

/** The clients that the mail window offers, in its order. */
export const listedClients = ({ clients }: VendorProfile): readonly ClientId[] =>
  Object.keys(clients).filter((id) => clients[id]?.listedIn.mailWindow);

/** The client of that id. Throws `RangeError` for an id that the profile does not have. */
export function clientOf({ id, clients }: VendorProfile, clientId: ClientId): Client {
  const client = Object.hasOwn(clients, clientId) ? clients[clientId] : undefined;
  if (!client) throw new RangeError(`The profile ${id} has no client "${clientId}".`);
  return client;
}
