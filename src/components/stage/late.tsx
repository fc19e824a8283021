import { Words } from './stage-texts.tsx';

/** How the time stands against a plan. `late`: whole minutes behind it, negative ahead of it. */
export const Late = ({ late }: { readonly late: number }) =>
  late === 0 ? (
    <Words k="stage.timer.onTime" />
  ) : (
    <Words
      k={late > 0 ? 'stage.timer.behind' : 'stage.timer.ahead'}
      fill={{ count: Math.abs(late) }}
    />
  );
