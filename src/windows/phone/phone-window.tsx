import { useState } from 'preact/hooks';
import { usePractice } from '../practice-context.ts';
import { WindowFrame } from '../window-frame.tsx';
import { Calls } from './calls.tsx';
import { Codes } from './codes.tsx';
import { Messages } from './messages.tsx';
import { StatusBar } from './status-bar.tsx';
import { TabBar } from './tab-bar.tsx';

interface PhoneWindowProps {
  readonly shown: boolean;
}

export function PhoneWindow({ shown }: PhoneWindowProps) {
  const { app } = usePractice().run.state.phone;
  const [isReaderHere, setReaderHere] = useState(false);
  return (
    <WindowFrame id="phone" shown={shown}>
      <div
        class="p-phone"
        onFocusIn={() => {
          setReaderHere(true);
        }}
        onFocusOut={() => {
          setReaderHere(false);
        }}
      >
        <StatusBar />
        <div class="p-phone__screen">
          {app === 'codes' && <Codes announced={isReaderHere} />}
          {app === 'messages' && <Messages />}
          {app === 'calls' && <Calls />}
        </div>
        <TabBar />
      </div>
    </WindowFrame>
  );
}
