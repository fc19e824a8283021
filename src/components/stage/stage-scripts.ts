import { inSite } from '../site/addresses.ts';

/**
 * The address of a script of the stage. They are built apart from the rest of the site (scripts/lib/site-stage.ts), so that
 * what they share with a practice is not cut out of its files: nobody else loads a byte more because of them.
 */
export const stageScript = (name: 'presenter' | 'audience' | 'join'): string => {
  const source = { presenter: 'presenter.tsx', audience: 'audience.tsx', join: 'join.tsx' }[name];
  return import.meta.env.DEV
    ? inSite(`/src/components/stage/${source}`)
    : inSite(`/stage/${name}.js`);
};
