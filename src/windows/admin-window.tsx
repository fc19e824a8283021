import { Text } from './parts/text.tsx';
import { useLoaded } from './parts/use-loaded.ts';
import { WindowFrame } from './window-frame.tsx';

interface AdminWindowProps {
  readonly shown: boolean;
}

const load = () => import('./admin/admin-screen.tsx');

/** The admin centre's place. What it draws is loaded when it is opened first: most practices never do. */
export function AdminWindow({ shown }: AdminWindowProps) {
  const part = useLoaded(load, shown);
  return (
    <WindowFrame id="admin" shown={shown}>
      {part ? (
        <part.AdminScreen />
      ) : (
        <p class="p-note" role="status">
          <Text k="window.loading" />
        </p>
      )}
    </WindowFrame>
  );
}
