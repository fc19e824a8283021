import { Text } from '../parts/text.tsx';
import { usePageFocus } from '../parts/use-page-focus.ts';
import { WindowFrame } from '../window-frame.tsx';
import { usePractice } from '../practice-context.ts';
import { addressHost, pathOf } from './address.ts';
import { PortalPage } from './portal-page.tsx';

interface BrowserWindowProps {
  readonly shown: boolean;
}

export function BrowserWindow({ shown }: BrowserWindowProps) {
  const { state } = usePractice().run;
  const { page } = state.browser;
  const screen = usePageFocus(page.name);
  return (
    <WindowFrame id="browser" shown={shown}>
      <div class="p-browser">
        <div class="p-browser__bar">
          <span class="p-browser__dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          <p class="p-browser__address">
            <span class="p-spoken">
              <Text gap k="window.address" />
            </span>
            <bdi dir="ltr">
              {addressHost(state)}
              <wbr />
              {pathOf(page)}
            </bdi>
          </p>
        </div>
        <div ref={screen}>
          <PortalPage key={page.name} state={state} />
        </div>
      </div>
    </WindowFrame>
  );
}
