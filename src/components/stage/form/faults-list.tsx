import type { Translator } from '../../../i18n/translator.ts';
import type { Fault } from '../../../stage/demonstrations/index.ts';
import { faultInWords } from './fault-in-words.ts';

interface FaultsListProps {
  readonly faults: readonly Fault[];
  readonly texts: Translator;
}

/** Of each fault: where it is, as the form names that, what is wrong, and how to fix it. */
export function FaultsList({ faults, texts }: FaultsListProps) {
  return (
    <ul class="demo-form__faults">
      {faults.map((fault, index) => {
        const { place, code, text } = faultInWords(fault, texts);
        return (
          <li key={index} data-fault={fault.fault}>
            {place !== '' && <strong>{place}</strong>}
            {code !== '' && <code dir="ltr">{code}</code>} {text}
          </li>
        );
      })}
    </ul>
  );
}
