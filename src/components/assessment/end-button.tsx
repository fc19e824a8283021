import { useRef } from 'preact/hooks';
import type { Translator } from '../../i18n/translator.ts';
import { useId } from '../../windows/parts/use-id.ts';
import { Button } from './button.tsx';

interface EndButtonProps {
  readonly translator: Translator;
  readonly end: () => void;
}

/** Ends the test before every step is done, after one question. */
export function EndButton({ translator, end }: EndButtonProps) {
  const t = translator.t.bind(translator);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <Button text={t('assessment.end.button')} press={() => dialog.current?.showModal()} />
      <dialog ref={dialog} class="p-dialog" aria-labelledby={id}>
        <p id={id} class="p-strong">
          {t('assessment.end.question')}
        </p>
        <p>{t('assessment.end.consequence')}</p>
        <div class="p-buttons">
          <Button text={t('assessment.end.keep')} press={() => dialog.current?.close()} />
          <Button
            main
            text={t('assessment.end.confirm')}
            press={() => {
              dialog.current?.close();
              end();
            }}
          />
        </div>
      </dialog>
    </>
  );
}
