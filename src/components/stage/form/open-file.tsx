import type { Fault, Reading } from '../../../stage/demonstrations/index.ts';
import { FileButton } from './file-button.tsx';
import { useForm } from './form-texts.ts';
import { FormProblems } from './problems.tsx';

interface OpenFileProps {
  readonly open: (reading: Reading, file: string) => void;
  /** The name of the file that was chosen last; `null`: none since the fields were read. */
  readonly file: string | null;
  /** What is wrong with it. */
  readonly faults: readonly Fault[];
  readonly said: 'opened' | 'openedUnfinished' | null;
}

/** Takes a file, and says beside the button what became of it. */
export function OpenFile({ open, file, faults, said }: OpenFileProps) {
  const { texts } = useForm();
  return (
    <div>
      <p class="stage-buttons">
        <FileButton words={texts.t('demos.form.open')} opened={open} />
      </p>
      <FormProblems faults={faults} file={file} />
      <p role="status">{said && texts.t(`demos.form.${said}`)}</p>
    </div>
  );
}
