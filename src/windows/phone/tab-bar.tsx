import type { PhoneApp, PhoneState } from '../../simulation/model.ts';
import { usePractice } from '../practice-context.ts';
import { PhoneTab } from './phone-tab.tsx';

/** Whether something in an app waits to be seen, in the order of the tabs. */
const hasUnread: Readonly<Record<PhoneApp, (phone: PhoneState) => boolean>> = {
  codes: () => false,
  messages: ({ messages }) => messages.some(({ read }) => !read),
  calls: ({ call }) => call?.state === 'ringing',
};
const apps = Object.keys(hasUnread) as PhoneApp[];

export function TabBar() {
  const { run, translator } = usePractice();
  return (
    <div class="p-phone__tabs" role="group" aria-label={translator.t('phone.apps.label')}>
      {apps.map((app) => (
        <PhoneTab key={app} app={app} hasUnread={hasUnread[app](run.state.phone)} />
      ))}
    </div>
  );
}
