import type { PhoneApp } from '../../simulation/model.ts';
import { usePractice } from '../practice-context.ts';
import { PhoneTab } from './phone-tab.tsx';

const apps = ['codes', 'messages', 'calls'] as const satisfies readonly PhoneApp[];

export function TabBar() {
  const { run, translator } = usePractice();
  const { messages, call } = run.state.phone;
  const hasNews = {
    codes: false,
    messages: messages.some(({ read }) => !read),
    calls: call?.state === 'ringing',
  };
  return (
    <div class="p-phone__tabs" role="group" aria-label={translator.t('phone.apps.label')}>
      {apps.map((app) => (
        <PhoneTab key={app} app={app} hasNews={hasNews[app]} />
      ))}
    </div>
  );
}
