import { useLoaded } from '../parts/use-loaded.ts';

const load = () => import('./lazy/phone-clock.tsx');

/** Only a trainer makes the clock of the phone wrong. */
export function LatePhoneClock() {
  const part = useLoaded(load);
  return part && <part.PhoneClock />;
}
