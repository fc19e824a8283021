import { Fragment } from 'preact';
import { isThisComputerOnly } from '../../stage/reachable.ts';
import { pathOf } from '../site/addresses.ts';
import { qrPath } from '../site/qr-path.ts';
import type { OpenedDemonstration } from './opened-demonstration.ts';

/**
 * Modules of one side of version 25. At 720 pixels a module of a larger one is smaller than five pixels on the projector, which
 * a phone does not read from a row further back.
 */
const mostModules = 117;

/** Where phones open the demonstration, in the language of the audience. */
export const invitationTo = ({ invitation }: OpenedDemonstration, language: string): string =>
  `${location.origin}${pathOf(language, 'stage/join')}#${invitation}`;

/** Characters of an address that somebody types from a projector. That of one's own demonstration holds all of it. */
const mostTyped = 100;

/** Whoever cannot scan can type it. */
export const canBeTyped = (address: string): boolean => address.length <= mostTyped;

/** Characters that fit in one line on the projector. Only a longer part of an address is broken within. */
const mostInLine = 30;

/** The parts of an address between which a line may be broken: nobody types a word that was torn apart. */
export const partsOf = (address: string): readonly string[] =>
  address.match(/[^/#=]*(?:[/#=]+|$)/gu)?.filter((part) => part !== '') ?? [];

/** An address to type. */
export function AddressInWords({ address }: { readonly address: string }) {
  return (
    <>
      {partsOf(address).map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          <span class={part.length > mostInLine ? undefined : 'stage-address__part'}>{part}</span>
        </Fragment>
      ))}
    </>
  );
}

/** The address as a QR code; `null` when it is too long for a phone. */
export function inviteCode(address: string): { size: number; path: string } | null {
  try {
    const code = qrPath(address);
    return code.size <= mostModules ? code : null;
  } catch {
    // More than the largest QR code holds.
    return null;
  }
}

/** What stands in the way of a phone; `null`: nothing. */
export const problemOf = (address: string): 'unreachable' | 'tooLong' | null =>
  isThisComputerOnly(address) ? 'unreachable' : inviteCode(address) === null ? 'tooLong' : null;

/** Black on white whatever the theme, with the four light modules around it that a QR code needs. */
export function InviteCode({ address }: { readonly address: string }) {
  const code = inviteCode(address);
  if (!code) return null;
  const side = String(code.size + 8);
  return (
    <svg
      class="stage-qr"
      style={{ '--modules': side }}
      viewBox={`-4 -4.5 ${side} ${side}`}
      shape-rendering="crispEdges"
      aria-hidden="true"
      data-stage-qr={code.size}
    >
      <path d={code.path} stroke="#000" />
    </svg>
  );
}
