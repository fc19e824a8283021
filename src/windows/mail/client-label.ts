import type { Key } from '../../i18n/keys.ts';
import type { Client } from '../../tenant/vendor-profile.ts';

/** The tenant's layer knows no catalogue; the vendor's table is checked against it where it is written. */
export const labelOfClient = ({ label }: Client): Key => label as Key;
