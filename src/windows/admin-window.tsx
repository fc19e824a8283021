import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Text } from './parts/text.tsx';
import { WindowFrame } from './window-frame.tsx';

interface AdminWindowProps {
  readonly shown: boolean;
}

type Loaded = ComponentType | 'loading' | 'failed';

/** The admin centre's place. What it draws is loaded when it is opened first: most practices never do. */
export function AdminWindow({ shown }: AdminWindowProps) {
  const [screen, setScreen] = useState<Loaded>('loading');
  const isWanted = shown && screen === 'loading';
  useEffect(() => {
    if (!isWanted) return;
    import('./admin/admin-screen.tsx').then(
      ({ AdminScreen }) => {
        setScreen(() => AdminScreen);
      },
      (error: unknown) => {
        console.error(error);
        setScreen('failed');
      },
    );
  }, [isWanted]);
  return (
    <WindowFrame id="admin" shown={shown}>
      {typeof screen === 'string' ? (
        <p class="p-note" role="status">
          <Text k={screen === 'failed' ? 'window.loadFailed' : 'window.loading'} />
        </p>
      ) : (
        draw(screen)
      )}
    </WindowFrame>
  );
}

const draw = (Screen: ComponentType) => <Screen />;
