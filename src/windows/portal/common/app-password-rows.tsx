import { listAppPasswords, type AppPasswordRow } from '../../../tenant/app-passwords.ts';
import type { Instant } from '../../../tenant/model.ts';
import { usePractice } from '../../practice-context.ts';
import { dayInWords } from '../../../i18n/day-in-words.ts';
import { Text } from '../../parts/text.tsx';
import { useId } from '../../parts/use-id.ts';
import { practiceDay } from '../../parts/practice-day.ts';
import { RowAction } from './row-action.tsx';

/** What the list shows now. R14: where app passwords are not offered any more, nothing. */
export function useAppPasswords(): readonly AppPasswordRow[] {
  const { run } = usePractice();
  const list = listAppPasswords(run.state.tenant, run.state.browser.sessionId, run.now());
  return list.ok ? list.rows : [];
}

interface AppPasswordItemProps {
  readonly row: AppPasswordRow;
  /** Today the list holds other methods too, so each row says what it is. */
  readonly isAmongOthers: boolean;
}

export function AppPasswordItem({ row, isAmongOthers }: AppPasswordItemProps) {
  const { run, translator } = usePractice();
  const id = useId();
  const day = (instant: Instant) =>
    dayInWords(translator.language, practiceDay(run.state.tenant.era, instant, run.now()));
  return (
    <li class="p-method">
      <div>
        <p id={id} class="p-strong">
          <AppPasswordName row={row} />
        </p>
        <p class="p-help">
          {isAmongOthers && (
            <>
              <Text k="portal.appPassword.label" />
              {' · '}
            </>
          )}
          <Text k="portal.appPassword.created" fill={{ date: day(row.createdAt) }} />
          {row.lastUsedAt !== undefined && (
            <>
              {' · '}
              {row.lastUsedAt === null ? (
                <Text k="portal.appPassword.neverUsed" />
              ) : (
                <Text k="portal.appPassword.lastUsed" fill={{ date: day(row.lastUsedAt) }} />
              )}
            </>
          )}
        </p>
      </div>
      <RowAction
        k="portal.securityInfo.delete"
        row={row.id}
        describedBy={id}
        press={() => run.dispatch({ type: 'askToDeleteAppPassword', id: row.id })}
      />
    </li>
  );
}

/** R26: the one that the set-up of 2018 issued has no name of the user's. */
export function AppPasswordName({ row }: { readonly row: Pick<AppPasswordRow, 'name'> }) {
  return row.name === null ? <Text k="portal.appPassword.initial" /> : <bdi>{row.name}</bdi>;
}
