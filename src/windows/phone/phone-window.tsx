import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { PhoneApp } from '../../simulation/model.ts';
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
  const { run, PhoneNotice } = usePractice();
  const { app } = run.state.phone;
  const [isFocusInside, setFocusInside] = useState(false);
  return (
    <WindowFrame id="phone" shown={shown}>
      <div
        class="p-phone"
        onFocusIn={() => {
          setFocusInside(true);
        }}
        onFocusOut={() => {
          setFocusInside(false);
        }}
      >
        <StatusBar />
        {PhoneNotice && <PhoneNotice />}
        <div class="p-phone__screen">{drawApp(app, isFocusInside)}</div>
        <TabBar />
      </div>
    </WindowFrame>
  );
}

function drawApp(app: PhoneApp, isFocusInside: boolean): ComponentChild {
  switch (app) {
    case 'codes':
      return <Codes announced={isFocusInside} />;
    case 'messages':
      return <Messages />;
    case 'calls':
      return <Calls />;
  }
}
