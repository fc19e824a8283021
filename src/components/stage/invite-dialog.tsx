import { isThisComputerOnly } from '../../stage/reachable.ts';
import { qrPath } from '../site/qr-path.ts';
import { StageDialog } from './stage-dialog.tsx';
import { Words } from './stage-texts.tsx';

interface InviteDialogProps {
  readonly address: string;
  readonly close: () => void;
}

/** The same demonstration on the phones of the audience: a code to scan, and the address for whoever types. */
export function InviteDialog({ address, close }: InviteDialogProps) {
  const { size, path } = qrPath(address);
  return (
    <StageDialog id="stage-invite" title="stage.invite.title" close={close}>
      <p>
        <Words k="stage.invite.text" />
      </p>
      {isThisComputerOnly(address) && (
        <p class="stage-problem" data-stage-unreachable>
          <Words k="stage.invite.unreachable" />
        </p>
      )}
      <svg
        class="stage-qr"
        viewBox={`-4 -4.5 ${String(size + 8)} ${String(size + 8)}`}
        shape-rendering="crispEdges"
        aria-hidden="true"
      >
        <path d={path} stroke="#000" />
      </svg>
      <p class="stage-invite__address">
        <a href={address} dir="ltr">
          {address}
        </a>
      </p>
    </StageDialog>
  );
}
